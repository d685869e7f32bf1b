import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { isId, isZone, newId, RuleError, requireNone, unwrap, type Violation } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { PanelSightService } from '#libs/review';
import type { InterviewAvailability, InterviewRoom, InterviewRound } from './interview.entity.js';
import { InterviewRepository } from './interview.repository.js';
import { InterviewDesk } from './interview-desk.js';
import { interviewRoundMachine } from './interview-round.machine.js';
import { byStart, checkFrame, type InterviewFrame, type Span } from './interview-times.rules.js';

export interface InterviewsToOpen {
  readonly challengeId: string;
  readonly stageId: string;
  readonly frame: InterviewFrame;
  readonly rooms: readonly InterviewRoom[];
  readonly panelSize: number;
  readonly submissionIds: readonly string[];
  readonly reviewerIds: readonly string[];
  readonly answersDueAt: Date;
}

export interface AvailabilityGiven {
  readonly roundId: string;
  /** Null: for oneself, as one who asks. */
  readonly submissionId: string | null;
  readonly zone: string;
  readonly free: readonly Span[];
}

/** A round that waits for an answer, for one who is asked. */
export interface InterviewRequest {
  readonly round: InterviewRound;
  readonly submissionId: string | null;
  readonly given: InterviewAvailability | null;
}

/** Interviews are opened by a manager, and everybody says when they can come. */
@Injectable()
export class InterviewRoundsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewRepository,
    private readonly desk: InterviewDesk,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly panels: PanelSightService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Opens the interviews of a stage. From then on those who are invited say when they can come.
   * @throws RuleError `interview.no_such_stage`, `interview.open_already`, `interview.panel_too_small`, what
   *   {@link checkFrame} says, and what speaks against a reviewer, among others.
   */
  async open(actor: Actor, given: InterviewsToOpen): Promise<InterviewRound> {
    const { id: challengeId } = await this.desk.requireManaged(actor, given.challengeId, 'challengeId');
    return this.transactions.run(async (tx) => {
      const challenge = await this.challenges.findForShare(tx, challengeId);
      if (challenge?.state !== 'IN_EVALUATION' || !actor.personId)
        throw RuleError.of('review.not_in_evaluation');
      const openedAt = await databaseNow(tx);
      const round: InterviewRound = {
        id: newId(),
        ...{ challengeId, stageId: given.stageId, state: interviewRoundMachine.initial },
        ...{ frame: given.frame, rooms: [...given.rooms], panelSize: given.panelSize },
        submissionIds: [...new Set(given.submissionIds)],
        reviewerIds: [...new Set(given.reviewerIds)],
        answersDueAt: given.answersDueAt,
        ...{ openedBy: actor.personId, openedAt, endReason: null, version: 1 },
      };
      requireNone([
        ...checkFrame(given.frame, given.answersDueAt.getTime(), openedAt.getTime()),
        ...(await this.checkInvited(tx, challenge, round)),
      ]);
      await this.panels.requireAble(tx, challenge, round.reviewerIds);
      await this.insert(tx, round);
      const { stageId, submissionIds, reviewerIds } = round;
      await this.record(tx, actor, 'interview.open', round, { stageId, submissionIds, reviewerIds });
      return round;
    });
  }

  /**
   * Says when one can come, as somebody of the panel or for a start-up; said again, it replaces what was said before.
   * @throws RuleError `input.unknown_id` unless one is asked, `interview.answers_over`, `interview.wrong_state`,
   *   `window.unknown_zone`, `interview.window_reversed`.
   */
  async answer(
    actor: Actor,
    { roundId, submissionId, zone, free }: AvailabilityGiven,
  ): Promise<InterviewRequest> {
    const known = await this.interviews.findRound(roundId);
    const partyId = known && (await this.partyOf(actor, known, submissionId));
    if (!partyId || !actor.personId) throw RuleError.of('input.unknown_id', ['roundId']);
    const givenBy = actor.personId;
    if (!isZone(zone)) throw RuleError.of('window.unknown_zone', ['zone'], { zone });
    if (free.some(({ startsAt, endsAt }) => endsAt <= startsAt))
      throw RuleError.of('interview.window_reversed', ['free']);
    return this.transactions.run(async (tx) => {
      const round = await this.desk.requireOpen(tx, known.challengeId, roundId);
      unwrap(interviewRoundMachine.transition(round.state, 'answer', {}));
      const givenAt = await databaseNow(tx);
      if (givenAt >= round.answersDueAt) throw RuleError.of('interview.answers_over');
      const given = { roundId, partyId, zone, free: [...free].sort(byStart), givenBy, givenAt };
      await this.interviews.saveAvailability(tx, given);
      await this.record(tx, actor, 'interview.answer', round, { partyId, zone, free });
      return { round, submissionId, given };
    });
  }

  /** What the actor is asked. */
  async requestsOf(actor: Actor): Promise<InterviewRequest[]> {
    const asked = await this.interviews.requestsFor(await this.desk.invitedAs(actor));
    const roundIds = [...new Set(asked.map(({ id }) => id))];
    const rounds = new Map((await this.interviews.roundsByIds(roundIds)).map((round) => [round.id, round]));
    const answers = await this.interviews.availabilityOf(roundIds);
    const { reviewerId } = await this.desk.invitedAs(actor);
    return asked.flatMap(({ id, submissionId }) => {
      const round = rounds.get(id);
      const partyId = submissionId ?? reviewerId;
      const given = answers.find((own) => own.roundId === id && own.partyId === partyId) ?? null;
      return round ? [{ round, submissionId, given }] : [];
    });
  }

  /** The rounds of a challenge for a manager of its programme; null for everybody else. */
  async ofChallenge(actor: Actor, challengeId: string): Promise<InterviewRound[] | null> {
    const challenge = isId(challengeId) ? await this.challenges.find(challengeId) : null;
    if (!challenge || !(await this.programmes.isManager(actor, challenge.programmeId))) return null;
    return this.interviews.roundsOf(challengeId);
  }

  /** By what the actor is asked: an own submission, or the profile as a reviewer. */
  private async partyOf(
    actor: Actor,
    round: InterviewRound,
    submissionId: string | null,
  ): Promise<string | null> {
    if (submissionId !== null) return (await this.desk.ownTeam(actor, round, submissionId))?.id ?? null;
    const { reviewerId } = await this.desk.invitedAs(actor);
    return reviewerId && round.reviewerIds.includes(reviewerId) ? reviewerId : null;
  }

  private async checkInvited(tx: Tx, challenge: Challenge, round: InterviewRound): Promise<Violation[]> {
    const teams = (await this.desk.teamsOf(round, tx)).map(({ id }) => id);
    const found: Violation[] = round.submissionIds.flatMap((id, index) =>
      teams.includes(id) ? [] : [{ code: 'input.unknown_id', path: ['submissionIds', String(index)] }],
    );
    if (round.reviewerIds.length < round.panelSize)
      found.push({
        code: 'interview.panel_too_small',
        path: ['reviewerIds'],
        params: { size: round.panelSize },
      });
    const programme = await this.programmes.find(challenge.programmeId, tx);
    const { model } = programme ? await this.programmes.modelOf(programme, tx) : { model: null };
    if (!model?.stages.some(({ id }) => id === round.stageId))
      found.push({ code: 'interview.no_such_stage', path: ['stageId'], params: { stage: round.stageId } });
    return found;
  }

  private async insert(tx: Tx, round: InterviewRound): Promise<void> {
    try {
      await this.interviews.insertRound(tx, round);
    } catch (error) {
      if (brokenConstraint(error) === 'interview_round_once')
        throw RuleError.of('interview.open_already', ['stageId']);
      throw error;
    }
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    { id, challengeId }: InterviewRound,
    after: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const target = { type: 'challenge', id: challengeId };
    return this.audit.record(tx, { actor, act, target, after: { roundId: id, ...after } });
  }
}
