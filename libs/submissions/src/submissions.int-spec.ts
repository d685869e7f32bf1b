import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { Call, HOUR, type PublishedChallenge, type Team } from '../../../test/support/call.js';
import { TestApp } from '../../../test/support/test-app.js';
import type { Submission } from './submission.view.js';
import { SubmissionDraftsService } from './submission-drafts.service.js';
import { SubmissionsService } from './submissions.service.js';
import { SubmitSubmissionService, type Submitted } from './submit-submission.service.js';
import { WithdrawSubmissionService } from './withdraw-submission.service.js';

let test: TestApp;
let call: Call;
let team: Team;
let challenge: PublishedChallenge;
let drafts: SubmissionDraftsService;
let submitting: SubmitSubmissionService;
let withdrawing: WithdrawSubmissionService;
let door: SubmissionsService;

beforeAll(async () => {
  test = await TestApp.start();
  call = await Call.open(test);
  team = await call.team('Leak Finders');
  drafts = test.app.get(SubmissionDraftsService);
  submitting = test.app.get(SubmitSubmissionService);
  withdrawing = test.app.get(WithdrawSubmissionService);
  door = test.app.get(SubmissionsService);
});

afterAll(() => test.stop());

beforeEach(async () => {
  await test.clock.travelTo(new Date());
  challenge = await call.publish();
});

async function written(by: Team = team): Promise<Submission> {
  const { id, version } = await drafts.start(by.actor, { challengeId: challenge.id });
  return drafts.save(by.actor, {
    id,
    expectedVersion: version,
    title: 'Leak finder',
    summary: 'Finds leaks by sound.',
    answers: [{ questionId: challenge.text, text: 'It listens.' }],
  });
}

const submit = ({ id, version }: Submission, idempotencyKey = randomUUID(), by = team): Promise<Submitted> =>
  submitting.submit(by.actor, { id, expectedVersion: version, idempotencyKey });

/** The codes of a refusal; an empty list when it was none. */
const refusal = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: unknown) => {
      if (error instanceof RuleError) return error.violations.map((violation) => violation.code);
      throw error;
    },
  );

const receiptsOf = (id: string) =>
  test.query('select content_hash as hash, revision from submissions.receipt where submission_id = $1', [id]);

const afterClosing = () => test.clock.travelTo(new Date(challenge.closesAt.getTime() + 1));

describe('many at once', () => {
  it('begin one draft', async () => {
    const started = await Promise.all(
      Array.from({ length: 10 }, () => drafts.start(team.actor, { challengeId: challenge.id })),
    );
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    const entries = await test.query('select from audit.entry where target_id = $1 and act = $2', [
      started[0]?.id,
      'submission.start',
    ]);
    expect(entries).toHaveLength(1);
  });

  it('save over one version: one wins, the others are told', async () => {
    const { id, version } = await written();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        refusal(drafts.save(team.actor, { id, expectedVersion: version, title: `Title ${index}` })),
      ),
    );
    expect(outcomes.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(outcomes.filter((codes) => codes[0] === 'edit.conflict')).toHaveLength(7);
  });

  it('click twice twenty times: one receipt, twenty times the same answer', async () => {
    const draft = await written();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(draft, key)));
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(await receiptsOf(draft.id)).toEqual([{ hash: answers[0]?.receipt.contentHash, revision: 1 }]);
    const keys = await test.query('select from submissions.idempotency where key = $1', [key]);
    expect(keys).toHaveLength(1);
  });

  it('use one key for two submissions: one is taken, the other is told', async () => {
    const first = await written();
    challenge = await call.publish();
    const second = await written();
    const key = randomUUID();
    const outcomes = await Promise.all([refusal(submit(first, key)), refusal(submit(second, key))]);
    expect(outcomes.flat()).toEqual(['idempotency.mismatch']);
  });

  it('submit with different keys from one version: one is taken', async () => {
    const draft = await written();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => refusal(submit(draft))));
    expect(outcomes.flat().sort()).toEqual(Array(5).fill('edit.conflict'));
    expect(await receiptsOf(draft.id)).toHaveLength(1);
  });

  it('withdraw: one succeeds', async () => {
    const { id } = await written();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => refusal(withdrawing.withdraw(team.actor, { id, reason: 'Later.' }))),
    );
    expect(outcomes.flat()).toEqual(Array(4).fill('submission.wrong_state'));
  });
});

describe('a key', () => {
  it('gives the same receipt after further edits and after the window has closed', async () => {
    const draft = await written();
    const key = randomUUID();
    const { receipt, submission } = await submit(draft, key);
    await drafts.save(team.actor, { id: draft.id, expectedVersion: submission.version, title: 'Another' });
    await afterClosing();
    expect((await submit(draft, key)).receipt).toEqual(receipt);
    expect(await refusal(submit(draft))).toEqual(['challenge.window_closed']);
  });

  it('belongs to its start-up', async () => {
    const key = randomUUID();
    const other = await call.team('Others');
    const [mine, theirs] = [await written(), await written(other)];
    await submit(mine, key);
    expect((await submit(theirs, key, other)).receipt.submissionId).toBe(theirs.id);
  });

  it('is not used up by a refusal', async () => {
    const { id, version } = await drafts.start(team.actor, { challengeId: challenge.id });
    const key = randomUUID();
    expect(
      await refusal(submitting.submit(team.actor, { id, expectedVersion: version, idempotencyKey: key })),
    ).toContain('submission.answer_required');
    expect((await submit(await written(), key)).receipt.revision).toBe(1);
  });
});

describe('the table refuses by itself', () => {
  const raw = (sql: string, parameters: unknown[]): Promise<string | undefined> =>
    test.query(sql, parameters).then(
      () => undefined,
      (error: { driverError: { constraint?: string; code: string } }) =>
        error.driverError.constraint ?? error.driverError.code,
    );
  const HAND_IN = `update submissions.submission set state = 'SUBMITTED', submitted_content = draft_content,
    content_version = 1, content_hash = repeat('0', 64), revision = revision + 1, submitted_at = $2 where id = $1`;

  it('a late handing in, whatever instant it claims', async () => {
    const { id } = await written();
    const inTime = new Date(challenge.closesAt.getTime() - HOUR);
    await test.clock.travelTo(inTime);
    expect(await raw(HAND_IN, [id, challenge.closesAt])).toBe('submission_window_is_open');
    await afterClosing();
    expect(await raw(HAND_IN, [id, inTime])).toBe('submission_window_is_open');
    await test.clock.travelTo(inTime);
    expect(await raw(HAND_IN, [id, inTime])).toBeUndefined();
  });

  it('a handing in to a challenge that is closed before its time, or was cancelled', async () => {
    const { id } = await written();
    await test.query(`update challenges.challenge set state = 'CLOSED', closed_at = now() where id = $1`, [
      challenge.id,
    ]);
    expect(await raw(HAND_IN, [id, new Date()])).toBe('submission_window_is_open');
  });

  it('new or changed content of what was handed in', async () => {
    const { submission } = await submit(await written());
    const { id: elsewhere } = await call.publish();
    await afterClosing();
    const set = (column: string, value: string) =>
      raw(`update submissions.submission set ${column} = ${value} where id = $1`, [submission.id]);
    expect(await set('draft_content', `'{}'`)).toBe('submission_window_is_open');
    expect(await set('submitted_content', `'{}'`)).toBe('submission_window_is_open');
    expect(await set('content_hash', `repeat('0', 64)`)).toBe('submission_window_is_open');
    const award = `'AWARDED', decided_at = now(), decision_reason = 'best'`;
    expect(await set('state', `${award}, submitted_content = '{}'`)).toBe('submission_content_is_final');
    expect(await set('state', award)).toBeUndefined();
    expect(await set('submitted_content', `'{}'`)).toBe('submission_content_is_final');
    expect(await set('challenge_id', `'${elsewhere}'`)).toBe('submission_stays_where_it_is');
  });

  it('a row that was born with content', async () => {
    const { submission } = await submit(await written());
    const copyAs = (state: string) =>
      raw(
        `insert into submissions.submission select (jsonb_populate_record(submission, jsonb_build_object('id', $2::uuid,
           'organisation_id', $3::uuid, 'state', $4::text, 'decided_at', now(), 'decision_reason', 'best'))).*
         from submissions.submission where id = $1`,
        [submission.id, randomUUID(), call.ministryId, state],
      );
    expect(await copyAs('AWARDED')).toBe('submission_content_is_final');
    await afterClosing();
    expect(await copyAs('SUBMITTED')).toBe('submission_window_is_open');
  });

  it('a second live submission of a start-up', async () => {
    const { id } = await written();
    const copy = `insert into submissions.submission select (jsonb_populate_record(submission,
      jsonb_build_object('id', $2::uuid))).* from submissions.submission where id = $1`;
    expect(await raw(copy, [id, randomUUID()])).toBe('submission_once');
  });

  it.each(['receipt', 'idempotency'])('any change of what stands in %s', async (table) => {
    await submit(await written());
    const INSUFFICIENT_PRIVILEGE = '42501';
    const column = table === 'receipt' ? 'received_at' : 'created_at';
    expect(await raw(`update submissions.${table} set ${column} = now()`, [])).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await raw(`delete from submissions.${table}`, [])).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await raw(`truncate submissions.${table}`, [])).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it('a receipt whose hash is not that of its content', async () => {
    const { receipt } = await submit(await written());
    const forged = `insert into submissions.receipt select (jsonb_populate_record(receipt,
      jsonb_build_object('id', $2::uuid, 'revision', 2, 'content', content || ' '))).*
      from submissions.receipt where id = $1`;
    expect(await raw(forged, [receipt.id, randomUUID()])).toMatch(/check/);
  });
});

describe('the door for review and pilots', () => {
  const decide = (id: string, outcome: 'AWARDED' | 'NOT_AWARDED') =>
    test.app
      .get(Transactions)
      .run((tx) => door.recordOutcome(tx, call.managerActor, id, outcome, 'By the table.'));
  const requireAwarded = (id: string) =>
    refusal(test.app.get(Transactions).run((tx) => door.requireAwarded(tx, id)));

  it('knows nothing before the opening', async () => {
    const { submission } = await submit(await written());
    expect(await door.listOpened(challenge.id)).toEqual([]);
    expect(await door.findOpened(submission.id)).toBeNull();
    expect(await door.findOpenedByIds([submission.id])).toEqual([]);
    expect(await refusal(decide(submission.id, 'AWARDED'))).toEqual(['submission.sealed']);
    await test.travelTo(new Date(challenge.closesAt.getTime() + 1));
    expect(await door.listOpened(challenge.id)).toEqual([]);
  });

  it('shows what was handed in last, and nothing that was not', async () => {
    const [others, quitters] = [await call.team('Others'), await call.team('Quitters')];
    const { submission } = await submit(await written());
    await drafts.save(team.actor, {
      id: submission.id,
      expectedVersion: submission.version,
      title: 'Forgotten',
    });
    await written(others);
    const gone = await submit(await written(quitters), randomUUID(), quitters);
    await withdrawing.withdraw(quitters.actor, { id: gone.submission.id, reason: 'No time.' });
    await call.openEvaluation(challenge);
    const opened = await door.listOpened(challenge.id);
    expect(opened.map(({ id, title, contentVersion }) => ({ id, title, contentVersion }))).toEqual([
      { id: submission.id, title: 'Leak finder', contentVersion: 1 },
    ]);
    expect(await door.findOpened(gone.submission.id)).toBeNull();
  });

  it('records each outcome once', async () => {
    const others = await call.team('Second');
    const first = (await submit(await written())).submission.id;
    const second = (await submit(await written(others), randomUUID(), others)).submission.id;
    await call.openEvaluation(challenge);
    expect((await decide(first, 'AWARDED')).state).toBe('AWARDED');
    expect((await decide(second, 'NOT_AWARDED')).state).toBe('NOT_AWARDED');
    expect(await refusal(decide(first, 'NOT_AWARDED'))).toEqual(['submission.wrong_state']);
    expect(await requireAwarded(first)).toEqual([]);
    expect(await requireAwarded(second)).toEqual(['submission.not_awarded']);
    expect(await requireAwarded(randomUUID())).toEqual(['submission.not_awarded']);
    const acts = await test.query<{ act: string; reason: string | null }>(
      'select act, reason from audit.entry where target_id = $1 order by occurred_at, id',
      [first],
    );
    expect(acts).toEqual([
      { act: 'submission.start', reason: null },
      { act: 'submission.submit', reason: null },
      { act: 'submission.award', reason: 'By the table.' },
    ]);
  });
});
