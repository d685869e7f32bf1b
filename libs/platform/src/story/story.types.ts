import type { LocalizedText } from '#libs/i18n';
import type { Headcount } from '#libs/startups';

/** The people, challenges and start-ups of the story that a fresh installation tells. All of it is invented. */

export interface StoryKpi {
  readonly name: LocalizedText;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  /** Days after the publication. */
  readonly dueInDays: number;
  readonly source: string;
}

export interface StoryCriterion {
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly weight: number;
}

export interface StoryQuestion {
  readonly kind: 'TEXT' | 'CHOICE' | 'NUMBER';
  readonly prompt: LocalizedText;
  readonly maxLength?: number;
  readonly choices?: readonly LocalizedText[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface StoryChallenge {
  readonly key: string;
  readonly ministry: string;
  readonly originalLanguage: 'he' | 'ar' | 'en';
  readonly title: LocalizedText;
  readonly problem: LocalizedText;
  readonly affectedUsers: LocalizedText;
  readonly evidence: LocalizedText;
  readonly desiredOutcome: LocalizedText;
  readonly constraints: LocalizedText;
  readonly dataOffered: LocalizedText;
  readonly budgetAmount: number;
  readonly minimumTrl: number;
  readonly tags: readonly string[];
  readonly kpis: readonly StoryKpi[];
}

export interface StorySolution {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly tags: readonly string[];
}

/** A customer who can be asked. */
export interface StoryReference {
  readonly customer: string;
  readonly description: string;
  readonly year: number;
}

export interface StoryStartup {
  readonly key: string;
  readonly name: LocalizedText;
  readonly registrationNumber: string;
  readonly owner: string;
  readonly email: string;
  readonly description: LocalizedText;
  readonly sectors: readonly string[];
  readonly technologies: readonly string[];
  readonly trl: number;
  readonly languages: readonly string[];
  readonly countries: readonly string[];
  readonly foundedYear: number;
  readonly headcount: `${Headcount}`;
  readonly region: string;
  readonly references: readonly StoryReference[];
  readonly solutions: readonly StorySolution[];
}
