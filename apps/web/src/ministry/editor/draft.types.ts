import type { Locale } from '#web/i18n/locales.ts';
import type { ShownFile } from '#web/ui/file-list.tsx';

/** A text in the three languages, as it stands in its boxes. */
export type Text = Readonly<Record<Locale, string>>;

/** What the editor holds: everything as it is typed, so that half a number stays half a number. */
export interface Draft {
  readonly originalLanguage: 'HE' | 'AR' | 'EN';
  readonly title: Text;
  readonly problem: Text;
  readonly affectedUsers: Text;
  readonly evidence: Text;
  readonly desiredOutcome: Text;
  readonly constraints: Text;
  readonly dataOffered: Text;
  readonly budget: string;
  readonly currency: string;
  readonly exitToProcurement: string;
  /** Wall time in `zone`, `2027-03-01T09:00`. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zone: string;
  /** Separated by commas. */
  readonly tags: string;
  readonly minimumTrl: string;
  readonly kpis: readonly KpiDraft[];
  readonly criteria: readonly CriterionDraft[];
  readonly questions: readonly QuestionDraft[];
  readonly framing: FramingDraft;
  /** Files that it is published with. */
  readonly documents: readonly ShownFile[];
}

export interface KpiDraft {
  readonly name: Text;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  readonly dueOn: string;
  readonly source: string;
}

export interface CriterionDraft {
  readonly name: Text;
  readonly description: Text;
  readonly kind: string;
  readonly weight: string;
  readonly scaleMin: string;
  readonly scaleMax: string;
  readonly scaleStep: string;
  readonly threshold: string;
  readonly minimumRationale: string;
  readonly anchors: readonly { readonly score: string; readonly description: Text }[];
}

export interface QuestionDraft {
  readonly kind: string;
  readonly prompt: Text;
  readonly isRequired: boolean;
  readonly maxLength: string;
  readonly choices: readonly Text[];
  readonly minimum: string;
  readonly maximum: string;
}

export interface FramingDraft {
  readonly affectedCount: string;
  readonly vulnerableGroups: Text;
  readonly rootCauses: readonly { readonly cause: Text; readonly isConfirmed: boolean }[];
  readonly whyNow: Text;
  readonly attempts: readonly { readonly what: Text; readonly whyItFailed: Text; readonly year: string }[];
  readonly isFirstAttempt: boolean;
  readonly marketScan: Text;
  readonly testSite: Text;
  readonly testSiteAgreed: boolean;
  readonly people: readonly PersonDraft[];
  readonly alsoBenefit: readonly Text[];
  readonly scaleUpSource: Text;
  readonly exitLegalBasis: Text;
  readonly intellectualProperty: string;
  readonly indexLinks: readonly { readonly measure: string; readonly item: string }[];
  readonly accessibility: Text;
  readonly languages: Text;
  readonly equality: Text;
  readonly datasets: readonly DatasetDraft[];
  readonly questionsCloseOn: string;
  readonly decisionOn: string;
  readonly pilotStartsOn: string;
}

export interface PersonDraft {
  readonly role: string;
  readonly name: string;
  readonly position: string;
  readonly hoursPerWeek: string;
}

export interface DatasetDraft {
  readonly name: Text;
  readonly owner: string;
  readonly sensitivity: string;
  readonly accessRoute: Text;
  readonly availableOn: string;
  readonly lawfulBasis: Text;
}

export const EMPTY_TEXT: Text = { he: '', ar: '', en: '' };
