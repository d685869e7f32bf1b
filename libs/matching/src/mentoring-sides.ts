import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { RunsService } from '#libs/stages';
import { MentorRepository } from './mentor.repository.js';
import { MentorMatchesService } from './mentor-matches.service.js';
import { type PairingPlan, planPairs } from './mentoring.rules.js';
import type { MentoringPair } from './mentoring-pair.entity.js';
import { MentoringPairRepository } from './mentoring-pair.repository.js';
import type { MentoringMember, MentoringRound } from './mentoring-round.entity.js';

export type MentoringScores = (organisationId: string, mentorId: string) => number;

interface Plan extends PairingPlan {
  readonly freePlacesOf: (mentorId: string) => number;
}

const startupsOf = (members: readonly Pick<MentoringMember, 'organisationId'>[]): string[] =>
  members.flatMap(({ organisationId }) => organisationId ?? []);

const mentorsOf = (members: readonly Pick<MentoringMember, 'mentorId'>[]): string[] =>
  members.flatMap(({ mentorId }) => mentorId ?? []);

/** Both sides of a round as they are now: who still takes part, with how many places, and who cannot be paired. */
@Injectable()
export class MentoringSidesNow {
  constructor(
    private readonly runs: RunsService,
    private readonly mentors: MentorRepository,
    private readonly pairs: MentoringPairRepository,
    private readonly matches: MentorMatchesService,
  ) {}

  /** The searches run outside of transactions, which hold their rows no longer than they have to. */
  scoresOf(members: readonly MentoringMember[]): Promise<MentoringScores> {
    return this.matches.scoresBetween(startupsOf(members), mentorsOf(members));
  }

  async plan(
    tx: Tx,
    { programmeId, favours }: MentoringRound,
    members: readonly MentoringMember[],
    scoreOf: MentoringScores,
  ): Promise<Plan> {
    const [organisationIds, mentorIds] = [startupsOf(members), mentorsOf(members)];
    const present = new Set([
      ...(await this.runs.selectedIn(programmeId, tx)),
      ...(await this.mentors.activeAmong(tx, mentorIds)),
    ]);
    const places = await this.mentors.freePlacesOf(mentorIds, tx);
    const freeOf = new Map(places.map(({ mentorId, free }) => [mentorId, free]));
    const freePlacesOf = (mentorId: string) => freeOf.get(mentorId) ?? 0;
    const rankerOf = (id: string | null, { ranked, isAbstaining }: MentoringMember) => {
      if (id === null) return [];
      const absence = isAbstaining
        ? ('WANTS_NOBODY' as const)
        : present.has(id)
          ? null
          : ('HAS_LEFT' as const);
      return [{ id, ranked, absence, freePlaces: freePlacesOf(id) }];
    };
    const sides = {
      startups: members.flatMap((member) => rankerOf(member.organisationId, member)),
      mentors: members.flatMap((member) => rankerOf(member.mentorId, member)),
      scoreOf,
      isBarred: await this.barredBetween(tx, organisationIds, mentorIds),
    };
    return { ...planPairs(sides, favours), freePlacesOf };
  }

  /**
   * Whether pairs can begin as they were made. Mentors are locked first, in one order: two rounds that are published
   * together never share a place.
   */
  async doHold(tx: Tx, { programmeId }: MentoringRound, pairs: readonly MentoringPair[]): Promise<boolean> {
    const mentorIds = [...new Set(mentorsOf(pairs))].sort();
    for (const id of mentorIds) await this.mentors.findForUpdate(tx, id);
    const places = await this.mentors.freePlacesOf(mentorIds, tx);
    const wanted = (id: string) => pairs.filter(({ mentorId }) => mentorId === id).length;
    const selected = await this.runs.selectedIn(programmeId, tx);
    const isBarred = await this.barredBetween(tx, startupsOf(pairs), mentorIds);
    return (
      places.every(({ mentorId, free }) => wanted(mentorId) <= free) &&
      pairs.every(
        ({ organisationId, mentorId }) =>
          selected.includes(organisationId) && !isBarred(organisationId, mentorId),
      )
    );
  }

  private async barredBetween(tx: Tx, organisationIds: readonly string[], mentorIds: readonly string[]) {
    const barred = await this.pairs.barredAmong(tx, organisationIds, mentorIds);
    const keys = new Set(barred.map((pair) => `${pair.organisationId}/${pair.mentorId}`));
    return (organisationId: string, mentorId: string) => keys.has(`${organisationId}/${mentorId}`);
  }
}
