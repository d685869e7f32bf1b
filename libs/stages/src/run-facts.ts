import { Injectable } from '@nestjs/common';
import { type Challenge, ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { type Application, askCurrencyOf, openCallOf, type RunAct, SYSTEM } from '#libs/engine';
import type { Programme } from '#libs/programmes';
import { SubmissionsService } from '#libs/submissions';
import type { RunBook } from './run-book.js';

/** Something that happened elsewhere, and the act that follows from it. */
interface Fact {
  readonly at: number;
  readonly act: RunAct;
}

/**
 * What other contexts have done to the things of a run. The run reads it again each time that it is worked on, so that
 * nothing depends on the order in which events arrive, or on how often they do.
 */
@Injectable()
export class RunFacts {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly submissions: SubmissionsService,
  ) {}

  /** Brings the run up to what has happened until now; each fact at its own instant, with the clocks between them. */
  async pull(tx: Tx, book: RunBook, programme: Programme): Promise<void> {
    const all = await this.challenges.ofProgramme(book.programmeId, tx);
    const challenges = all.filter(({ kind }) => kind === 'CHALLENGE');
    const calls = all.filter(({ kind }) => kind === 'OPEN_CALL');
    const facts = challenges.flatMap((challenge) => factsOf(book, challenge));
    const early = facts.sort((a, b) => a.at - b.at).filter(({ at, act }) => !this.take(book, act, at));
    await this.takeIn(tx, book, challenges);
    await this.takeInCalls(tx, book, calls);
    for (const { id, state, cancellationReason } of challenges)
      if (state === 'CANCELLED' && book.state.challenges[id]?.status === 'active') {
        const reason = cancellationReason ?? '';
        this.take(
          book,
          { kind: 'endChallenge', challengeId: id, how: 'cancelled', reason },
          book.now.getTime(),
        );
      }
    await this.takeOut(tx, book, calls);
    book.advance(book.now.getTime());
    // What came before its time is there now that its stage has opened.
    for (const { act } of early) this.take(book, act, book.now.getTime());
    if (programme.state === 'COMPLETED' || programme.state === 'CANCELLED') {
      const how = programme.state === 'COMPLETED' ? 'completed' : 'cancelled';
      this.take(book, { kind: 'stop', how, reason: programme.cancellationReason }, book.now.getTime());
    }
  }

  /** What is refused is not yet possible, or not any more: it is tried again the next time. */
  private take(book: RunBook, act: RunAct, at: number): boolean {
    return book.try(act, { at, by: SYSTEM }).length === 0;
  }

  /** Submissions of opened challenges. Until then the run knows of none, and so cannot tell anybody of them. */
  private async takeIn(tx: Tx, book: RunBook, challenges: readonly Challenge[]): Promise<void> {
    const opened = challenges.filter(
      ({ evaluationOpenedAt, state }) => evaluationOpenedAt && state !== 'CANCELLED',
    );
    const currency = askCurrencyOf(book.model);
    for (const challenge of opened.sort(
      (a, b) => timeOf(a.evaluationOpenedAt) - timeOf(b.evaluationOpenedAt),
    )) {
      const at = timeOf(challenge.evaluationOpenedAt);
      book.advance(Math.min(at, book.now.getTime()));
      for (const [stage, run] of Object.entries(book.state.stages)) {
        const isOfIt =
          run.subjectId === challenge.id || (run.subjectId === null && isWindowOf(book, run.stageId));
        if (run.isTakenIn || run.state !== 'closed' || !isOfIt) continue;
        const applications = (await this.submissions.listOpened(challenge.id, tx)).map((own) => ({
          teamId: own.id,
          challengeId: challenge.id,
          groupId: own.organisationId,
          framing: own.contentVersion,
          ...(own.ask && own.ask.currency === currency ? { ask: own.ask.amount } : {}),
        }));
        const awaited = challenges.filter(
          ({ id, evaluationOpenedAt }) =>
            !evaluationOpenedAt &&
            book.state.challenges[id]?.isPublished &&
            book.state.challenges[id].status === 'active',
        );
        const isComplete = run.subjectId !== null || (awaited.length === 0 && challenge === opened.at(-1));
        this.take(book, { kind: 'takeIn', stage, applications, isComplete }, at);
      }
    }
  }

  /** Applications to the programme itself, through those of its open calls that were opened; each for its batch. */
  private async takeInCalls(tx: Tx, book: RunBook, calls: readonly Challenge[]): Promise<void> {
    const entrance = openCallOf(book.model);
    if (!entrance) return;
    const live = calls.filter(({ state, publishedAt }) => publishedAt && state !== 'CANCELLED');
    const opened = live.filter(({ evaluationOpenedAt }) => evaluationOpenedAt);
    const at = Math.max(...opened.map(({ evaluationOpenedAt }) => timeOf(evaluationOpenedAt)), 0);
    book.advance(Math.max(at, book.before.at));
    const run = book.state.stages[entrance.id];
    if (!run || (run.state !== 'open' && (run.state !== 'closed' || run.isTakenIn))) return;
    const isComplete = run.state === 'closed' && opened.length === live.length;
    const applications = await this.applicationsTo(tx, book, opened);
    if (!isComplete && applications.every(({ teamId }) => book.state.teams[teamId])) return;
    // Where nobody called, nobody could apply: the stage ends with nobody in it.
    this.take(book, { kind: 'takeIn', stage: entrance.id, applications, isComplete }, at);
  }

  private async applicationsTo(tx: Tx, book: RunBook, calls: readonly Challenge[]): Promise<Application[]> {
    const currency = askCurrencyOf(book.model);
    const found: Application[] = [];
    for (const { id, batch } of calls)
      for (const own of await this.submissions.listOpened(id, tx))
        found.push({
          teamId: own.id,
          challengeId: null,
          groupId: own.organisationId,
          framing: own.contentVersion,
          ...(batch === null ? {} : { batch }),
          ...(own.ask && own.ask.currency === currency ? { ask: own.ask.amount } : {}),
        });
    return found;
  }

  /** Teams whose submission was withdrawn or disqualified where it is kept, or came through a call that was cancelled. */
  private async takeOut(tx: Tx, book: RunBook, calls: readonly Challenge[]): Promise<void> {
    const active = Object.entries(book.state.teams).filter(([, { status }]) => status === 'active');
    if (active.length === 0) return;
    const cancelled = calls.filter(({ state }) => state === 'CANCELLED').map(({ id }) => id);
    const ids = active.map(([id]) => id);
    for (const { id: teamId, state, challengeId } of await this.submissions.belongingsOf(tx, ids)) {
      const isOut = state === 'DISQUALIFIED' || state === 'WITHDRAWN';
      const reason = isOut ? 'Its submission was taken out.' : 'The call was cancelled.';
      if (isOut || cancelled.includes(challengeId))
        this.take(book, { kind: 'disqualify', teamId, reason }, book.now.getTime());
    }
  }
}

function factsOf(book: RunBook, challenge: Challenge): Fact[] {
  const { id: challengeId, approvedAt, publishedAt, closedAt, closesAt, contentVersion: framing } = challenge;
  const known = book.state.challenges[challengeId];
  const facts: Fact[] = [];
  const competes = book.model.stages.some(({ funnel }) => funnel === 'challenges');
  if (!known && competes && approvedAt)
    facts.push({ at: approvedAt.getTime(), act: { kind: 'joinChallenge', challengeId, framing } });
  if (publishedAt && !known?.isPublished)
    facts.push({ at: publishedAt.getTime(), act: { kind: 'publishChallenge', challengeId, framing } });
  // The window ended at its own instant; the job that noticed came later.
  if (closedAt && !known?.isWindowClosed)
    facts.push({ at: closesAt.getTime(), act: { kind: 'closeWindow', challengeId } });
  return facts.filter(({ at }) => at <= book.now.getTime());
}

const isWindowOf = ({ model }: RunBook, stageId: string): boolean =>
  model.stages.some(
    ({ id, intake }) => id === stageId && intake !== undefined && intake.bundle !== 'programme',
  );

const timeOf = (at: Date | null): number => at?.getTime() ?? 0;
