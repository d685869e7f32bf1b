import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, RuleError, requireNone } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { RunsService } from '#libs/stages';
import { MentoringRoundOpened } from './matching.events.js';
import { MentorRepository } from './mentor.repository.js';
import { mentoringMachine } from './mentoring.machine.js';
import type { MentoringMember, MentoringRound } from './mentoring-round.entity.js';
import { MentoringRoundRepository } from './mentoring-round.repository.js';
import type { FavouredSide } from './stable.assignment.js';

export interface NewMentoringRound {
  readonly programmeId: string;
  readonly closesAt: Date;
  readonly favours: FavouredSide;
  readonly mentorIds: readonly string[];
  /** Null: all start-ups that were selected in the programme. */
  readonly organisationIds: readonly string[] | null;
}

/** Begins a round of mentoring: start-ups that a programme has selected, and mentors whom its manager names. */
@Injectable()
export class OpenMentoringRoundService {
  constructor(
    private readonly transactions: Transactions,
    private readonly programmes: ProgrammesService,
    private readonly runs: RunsService,
    private readonly mentors: MentorRepository,
    private readonly rounds: MentoringRoundRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @throws RuleError `access.forbidden` unless the actor manages the programme; `programme.not_open`,
   *   `mentoring.closes_in_past`, `mentoring.not_in_programme`, `mentoring.no_startups`, `mentoring.round_exists`,
   *   `input.unknown_id`.
   */
  open(actor: Actor, given: NewMentoringRound): Promise<MentoringRound> {
    const { programmeId, closesAt, favours } = given;
    return this.transactions.run(async (tx) => {
      await this.programmes.requireManager(tx, actor, programmeId);
      await this.programmes.requireOpen(tx, programmeId);
      const openedAt = await databaseNow(tx);
      if (closesAt <= openedAt) throw RuleError.of('mentoring.closes_in_past', ['closesAt']);
      const organisationIds = await this.startupsOf(tx, given);
      const mentorIds = await this.mentorsOf(tx, given.mentorIds);
      const round: MentoringRound = {
        ...{ id: newId(), programmeId, state: mentoringMachine.initial, favours, closesAt, openedAt },
        openedBy: actor.personId,
        ...{ pairedAt: null, publishedAt: null, cancelledAt: null, cancellationReason: null, version: 1 },
      };
      await this.insert(tx, round, [
        ...organisationIds.map((organisationId) => memberOf(round.id, { organisationId, mentorId: null })),
        ...mentorIds.map((mentorId) => memberOf(round.id, { organisationId: null, mentorId })),
      ]);
      await this.audit.record(tx, {
        actor,
        act: 'mentoring.open',
        target: { type: 'mentoring_round', id: round.id },
        after: { programmeId, closesAt: closesAt.toISOString(), favours, organisationIds, mentorIds },
      });
      await this.outbox.publish(tx, MentoringRoundOpened, { roundId: round.id }, actor.correlationId);
      return round;
    });
  }

  private async startupsOf(
    tx: Tx,
    { programmeId, organisationIds }: Pick<NewMentoringRound, 'programmeId' | 'organisationIds'>,
  ): Promise<string[]> {
    const selected = await this.runs.selectedIn(programmeId, tx);
    if (selected.length === 0) throw RuleError.of('mentoring.no_startups', ['programmeId']);
    if (organisationIds === null) return selected;
    requireNone(
      organisationIds.flatMap((id, index) =>
        selected.includes(id)
          ? []
          : [{ code: 'mentoring.not_in_programme', path: ['organisationIds', String(index)] }],
      ),
    );
    return [...new Set(organisationIds)];
  }

  private async mentorsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const active = await this.mentors.activeAmong(tx, ids);
    requireNone(
      ids.flatMap((id, index) =>
        active.includes(id) ? [] : [{ code: 'input.unknown_id', path: ['mentorIds', String(index)] }],
      ),
    );
    return [...new Set(ids)];
  }

  private async insert(tx: Tx, round: MentoringRound, members: readonly MentoringMember[]): Promise<void> {
    try {
      await this.rounds.insert(tx, round, members);
    } catch (error) {
      if (brokenConstraint(error) === 'mentoring_round_once')
        throw RuleError.of('mentoring.round_exists', ['programmeId']);
      throw error;
    }
  }
}

const memberOf = (
  roundId: string,
  who: Pick<MentoringMember, 'organisationId' | 'mentorId'>,
): MentoringMember => ({
  ...who,
  ...{ id: newId(), roundId, ranked: [], isAbstaining: false, answeredAt: null },
  ...{ freePlaces: null, unpaired: null, version: 1 },
});
