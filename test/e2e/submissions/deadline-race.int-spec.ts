import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EndChallengeService } from '#libs/challenges';
import { RuleError } from '#libs/kernel';
import { SubmissionDraftsService, SubmitSubmissionService } from '#libs/submissions';
import { Call, HOUR, type PublishedChallenge, type Team } from '../../support/call.js';
import { TestApp } from '../../support/test-app.js';

const WRITERS = 30;
const TRIES = 2_000;
/** How many are accepted before the clock is set forward to the end of the window. */
const ACCEPTED_FIRST = 60;
/** How much of the window is left then. */
const OPEN_MS = 100;
const TIMEOUT_MS = 120_000;

interface Writer {
  readonly team: Team;
  readonly submissionId: string;
  version: number;
}

interface Tally {
  tries: number;
  accepted: number;
  refused: number;
  /** Accepted by their own time stamp at or after the end of the window. */
  stampedLate: number;
  /** Accepted, but not there yet when the evaluation was opened. */
  afterOpening: number;
}

const NOTHING: Tally = { tries: 0, accepted: 0, refused: 0, stampedLate: 0, afterOpening: 0 };

/** One attempt to hand in; whether it was accepted. */
type Attempt = (writer: Writer, challengeId: string) => Promise<boolean>;

describe('thirty writers racing a closing window', () => {
  let test: TestApp;
  let call: Call;
  let teams: Team[];

  beforeAll(async () => {
    test = await TestApp.start({ DATABASE_POOL: String(WRITERS + 5) });
    call = await Call.open(test);
    teams = await inTurn(WRITERS, (index) => call.team(`Racer ${index}`));
  }, TIMEOUT_MS);

  afterAll(() => test.stop());

  /** Through the service that the API uses. */
  const properly: Attempt = async (writer) => {
    try {
      const { submission } = await test.app.get(SubmitSubmissionService).submit(writer.team.actor, {
        id: writer.submissionId,
        expectedVersion: writer.version,
        idempotencyKey: randomUUID(),
      });
      writer.version = submission.version;
      return true;
    } catch (error) {
      if (error instanceof RuleError && error.message === 'challenge.window_closed') return false;
      throw error;
    }
  };

  /** As it is often done: looks at the clock, and writes a little later, without a lock. */
  const naively: Attempt = async (writer, challengeId) => {
    const [seen] = await test.query<{ open: boolean }>(
      `select state = 'PUBLISHED' and platform.clock() < closes_at as open from challenges.challenge where id = $1`,
      [challengeId],
    );
    if (!seen?.open) return false;
    // In this time a real one would check the content and the files.
    await sleep(Math.random() * 250);
    await test.query(
      `insert into submissions.receipt (id, submission_id, revision, challenge_number, content_version, content,
         content_hash, received_at) values ($1, $2, $3, 'CH', 1, '{}', encode(sha256('{}'), 'hex'), platform.clock())`,
      [randomUUID(), writer.submissionId, writer.version],
    );
    writer.version += 1;
    return true;
  };

  async function writersFor(challengeId: string): Promise<Writer[]> {
    const drafts = test.app.get(SubmissionDraftsService);
    const [text] = await test.query<{ id: string }>(
      `select id from challenges.challenge_question where challenge_id = $1 and kind = 'TEXT'`,
      [challengeId],
    );
    return Promise.all(
      teams.map(async (team) => {
        const { id, version } = await drafts.start(team.actor, { challengeId });
        const saved = await drafts.save(team.actor, {
          id,
          expectedVersion: version,
          title: 'Racer',
          summary: 'Fast.',
          answers: [{ questionId: text?.id ?? '', text: 'By running.' }],
        });
        return { team, submissionId: id, version: saved.version };
      }),
    );
  }

  const receiptsOf = async (challengeId: string): Promise<{ id: string; late: boolean }[]> =>
    test.query(
      `select receipt.id, receipt.received_at >= challenge.closes_at as late from submissions.receipt
       join submissions.submission on submission.id = receipt.submission_id
       join challenges.challenge on challenge.id = submission.challenge_id where challenge.id = $1`,
      [challengeId],
    );

  /** Lets the window end while the writers are under way, closes as its job does, and opens the evaluation at once. */
  async function closeAndOpen({ id, closesAt }: PublishedChallenge, tally: Tally): Promise<Set<string>> {
    for (const before = tally.accepted; tally.accepted < before + ACCEPTED_FIRST; ) await sleep(5);
    await test.clock.travelTo(new Date(closesAt.getTime() - OPEN_MS));
    const end = test.app.get(EndChallengeService);
    const isClosed = async () =>
      (await test.query('select from challenges.challenge where id = $1 and state = $2', [id, 'CLOSED']))
        .length > 0;
    while (!(await isClosed())) await end.closeDue(id, randomUUID());
    await end.openEvaluation(call.managerActor, id);
    return new Set((await receiptsOf(id)).map((receipt) => receipt.id));
  }

  /** Everybody goes on without a pause, and tries once more after the opening. */
  async function round(attempt: Attempt, tally: Tally): Promise<void> {
    const challenge = await call.publish({ closesAt: new Date(test.clock.now().getTime() + HOUR) });
    const writers = await writersFor(challenge.id);
    let isOpened = false;
    const racing = writers.map(async (writer) => {
      for (let isLast = false; !isLast; ) {
        isLast = isOpened;
        tally.tries += 1;
        if (await attempt(writer, challenge.id)) tally.accepted += 1;
        else tally.refused += 1;
      }
    });
    const atOpening = await closeAndOpen(challenge, tally).finally(() => {
      isOpened = true;
    });
    await Promise.all(racing);
    for (const { id, late } of await receiptsOf(challenge.id)) {
      if (late) tally.stampedLate += 1;
      if (!atOpening.has(id)) tally.afterOpening += 1;
    }
  }

  it(
    'none is accepted at or after the closing instant, nor after the opening',
    async () => {
      const tally = { ...NOTHING };
      while (tally.tries < TRIES) await round(properly, tally);
      expect(tally).toMatchObject({ stampedLate: 0, afterOpening: 0 });
      // Otherwise the test would prove nothing.
      expect(Math.min(tally.accepted, tally.refused)).toBeGreaterThan(TRIES / 10);
      const [stored] = await test.query<{ count: number }>(
        'select count(*)::int as count from submissions.receipt',
      );
      expect(stored?.count).toBe(tally.accepted);
    },
    TIMEOUT_MS,
  );

  it(
    'the same race catches an implementation that checks first and writes later',
    async () => {
      const tally = { ...NOTHING };
      const isCaught = () => tally.stampedLate > 0 && tally.afterOpening > 0;
      for (let rounds = 0; rounds < 10 && !isCaught(); rounds++) await round(naively, tally);
      expect(isCaught()).toBe(true);
    },
    TIMEOUT_MS,
  );
});

async function inTurn<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let index = 0; index < count; index++) made.push(await make(index));
  return made;
}
