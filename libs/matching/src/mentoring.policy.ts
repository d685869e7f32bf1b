/** In which rounds of mentoring an actor has a part. */
export interface MentoringSight {
  /** Programmes that the actor manages. */
  readonly managed: readonly string[];
  /** Start-ups for which the actor works. */
  readonly teams: readonly string[];
  /** The actor as a mentor; null for everybody else. */
  readonly mentorId: string | null;
}

interface Round {
  readonly programmeId: string;
  readonly state: string;
}

/** Whose something is: a start-up's or a mentor's. */
interface Part {
  readonly organisationId: string | null;
  readonly mentorId: string | null;
}

export const managesRound = (
  { managed }: MentoringSight,
  { programmeId }: Pick<Round, 'programmeId'>,
): boolean => managed.includes(programmeId);

const isTeam = ({ teams }: MentoringSight, organisationId: string | null): boolean =>
  organisationId !== null && teams.includes(organisationId);

const isMentor = (sight: MentoringSight, mentorId: string | null): boolean =>
  mentorId !== null && mentorId === sight.mentorId;

/** The own part in a round, with the ranking: nobody else ever reads that, whatever the office. */
export const isOwnPart = (sight: MentoringSight, { organisationId, mentorId }: Part): boolean =>
  isTeam(sight, organisationId) || isMentor(sight, mentorId);

/** Who takes part: all for the managers; for those who take part themselves, the other side alone. */
export function membersSeen<M extends Part>(sight: MentoringSight, round: Round, members: readonly M[]): M[] {
  if (managesRound(sight, round)) return [...members];
  const own = members.filter((member) => isOwnPart(sight, member));
  const ranksMentors = own.some(({ organisationId }) => organisationId !== null);
  const ranksStartups = own.some(({ mentorId }) => mentorId !== null);
  return members.filter(
    ({ organisationId, mentorId }) =>
      (ranksMentors && mentorId !== null) || (ranksStartups && organisationId !== null),
  );
}

/** Pairs: all for the managers as soon as they are made; for both sides their own, once they are published. */
export function pairsSeen<P extends Part>(sight: MentoringSight, round: Round, pairs: readonly P[]): P[] {
  if (managesRound(sight, round)) return [...pairs];
  return round.state === 'PUBLISHED' ? pairs.filter((pair) => isOwnPart(sight, pair)) : [];
}

/** Whether the place in the order of one side is told: to that side and to the managers, never to the other side. */
export const seesRankOf = (
  sight: MentoringSight,
  round: Pick<Round, 'programmeId'>,
  pair: Part,
  side: 'STARTUP' | 'MENTOR',
): boolean =>
  managesRound(sight, round) ||
  (side === 'STARTUP' ? isTeam(sight, pair.organisationId) : isMentor(sight, pair.mentorId));

/** Who may end what has begun: either side, and the managers. */
export const mayEndPair = (sight: MentoringSight, round: Pick<Round, 'programmeId'>, pair: Part): boolean =>
  managesRound(sight, round) || isOwnPart(sight, pair);
