import type { LocalizedText } from '#libs/i18n';
import type { LessonKind, PilotOutcome } from './pilot.kinds.js';
import type { PilotState } from './pilot.machine.js';

interface Published {
  readonly id: string;
  readonly namesStartup: boolean;
  readonly publishedAt: Date;
}

interface Concluded {
  readonly state: PilotState;
  readonly challengeId: string;
  readonly ministryId: string;
  /** The start-up. */
  readonly organisationId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

interface Decided {
  readonly outcome: `${PilotOutcome}`;
  readonly attainment: number | null;
  readonly decidedAt: Date;
  readonly results: readonly { readonly kpiId: string; readonly value: number }[];
}

interface Figure {
  readonly id: string;
  readonly name: LocalizedText;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
}

interface Learned {
  readonly kind: `${LessonKind}`;
  readonly text: string;
  readonly recordedAt: Date;
}

/** Everything about a pilot that strangers may read, and nothing else. */
export interface PublicCase {
  readonly id: string;
  readonly challengeId: string;
  readonly ministryId: string;
  /** The start-up; null until it has agreed to be named. */
  readonly startupId: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly outcome: `${PilotOutcome}`;
  /** 0 to 1; null in decisions from before it was computed. */
  readonly attainment: number | null;
  readonly decidedAt: Date;
  readonly publishedAt: Date;
  readonly kpis: readonly (Omit<Figure, 'id'> & { readonly result: number | null })[];
  readonly lessons: readonly Pick<Learned, 'kind' | 'text'>[];
}

interface CaseParts {
  readonly study: Published | null;
  readonly pilot: Concluded;
  /** The last decision; null before the first. */
  readonly decision: Decided | null;
  readonly kpis: readonly Figure[];
  readonly lessons: readonly Learned[];
}

/**
 * What may be told to everybody: nothing before the pilot was decided and somebody answerable published it; the
 * start-up by name only when it agreed; of the lessons those that were there to be read by whoever published it. Scores,
 * reasons, reviewers, money, site and evidence are never told.
 */
export function publicCaseOf({ study, pilot, decision, kpis, lessons }: CaseParts): PublicCase | null {
  if (!study || !decision || pilot.state !== 'DECIDED') return null;
  const { id, namesStartup, publishedAt } = study;
  const { challengeId, ministryId, organisationId, startsOn, endsOn } = pilot;
  const { outcome, attainment, decidedAt, results } = decision;
  return {
    ...{ id, challengeId, ministryId, startsOn, endsOn, outcome, attainment, decidedAt, publishedAt },
    startupId: namesStartup ? organisationId : null,
    kpis: kpis.map(({ id: kpiId, name, unit, baseline, target }) => ({
      ...{ name, unit, baseline, target },
      result: results.find((result) => result.kpiId === kpiId)?.value ?? null,
    })),
    lessons: lessons
      .filter(({ recordedAt }) => recordedAt <= publishedAt)
      .map(({ kind, text }) => ({ kind, text })),
  };
}
