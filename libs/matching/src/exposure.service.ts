import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService } from '#libs/challenges';
import { ProgrammesService } from '#libs/programmes';
import { type Exposed, ExposureRepository } from './exposure.repository.js';
import { toldCounts } from './exposure.rules.js';

/** By what start-ups are told apart. */
export type ExposureDimension = 'SIZE' | 'EXPERIENCE' | 'REGION';

/** How many start-ups of a group; null where there are too few of them to be told. */
export interface ExposureGroup {
  readonly dimension: ExposureDimension;
  /** `MICRO`, `FIRST_TIME`, `IL: North`; null when the start-ups do not say. */
  readonly group: string | null;
  readonly known: number | null;
  readonly shown: number | null;
  readonly invited: number | null;
  readonly applied: number | null;
}

const GROUP_OF: Readonly<Record<ExposureDimension, (startup: Exposed) => string | null>> = {
  SIZE: ({ headcount }) => headcount,
  EXPERIENCE: ({ isFirstTime }) => (isFirstTime ? 'FIRST_TIME' : 'SUPPLIER'),
  REGION: ({ country, region }) => (region ? `${country}: ${region}` : country),
};

const MEASURES = {
  known: () => true,
  shown: ({ isShown }: Exposed) => isShown,
  invited: ({ isInvited }: Exposed) => isInvited,
  applied: ({ isApplicant }: Exposed) => isApplicant,
} as const satisfies Record<string, (startup: Exposed) => boolean>;

/** Who is shown, invited and applies, against who is there: whether the suggestions reach all kinds of start-ups. */
@Injectable()
export class ExposureService {
  constructor(
    private readonly exposure: ExposureRepository,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * Of a whole programme, or of one challenge of it.
   * @returns null unless the actor manages the programme and the challenge belongs to it.
   */
  async report(
    actor: Actor,
    programmeId: string,
    challengeId: string | null,
  ): Promise<ExposureGroup[] | null> {
    if (!(await this.programmes.isManager(actor, programmeId))) return null;
    const challenge = challengeId ? await this.challenges.find(challengeId) : null;
    if (challengeId && challenge?.programmeId !== programmeId) return null;
    const of = challengeId ? { challengeId } : { programmeId };
    const startups = await this.exposure.startups(of);
    return (Object.keys(GROUP_OF) as ExposureDimension[]).flatMap((dimension) =>
      groupsOf(dimension, startups),
    );
  }
}

/** The groups of a dimension, the largest first. */
function groupsOf(dimension: ExposureDimension, startups: readonly Exposed[]): ExposureGroup[] {
  const groups = new Map<string | null, Exposed[]>();
  for (const startup of startups) {
    const group = GROUP_OF[dimension](startup);
    groups.set(group, [...(groups.get(group) ?? []), startup]);
  }
  const sorted = [...groups].sort(([one, ones], [other, others]) =>
    others.length === ones.length ? ((one ?? '') < (other ?? '') ? -1 : 1) : others.length - ones.length,
  );
  const told = (measure: keyof typeof MEASURES) =>
    toldCounts(sorted.map(([, members]) => members.filter(MEASURES[measure]).length));
  const [known, shown, invited, applied] = [told('known'), told('shown'), told('invited'), told('applied')];
  return sorted.map(([group], index): ExposureGroup => {
    const at = (counts: readonly (number | null)[]) => counts[index] ?? null;
    return {
      dimension,
      group,
      known: at(known),
      shown: at(shown),
      invited: at(invited),
      applied: at(applied),
    };
  });
}
