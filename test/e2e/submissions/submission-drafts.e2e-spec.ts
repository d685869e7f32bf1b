import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FilesService } from '#libs/files';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { Call, type PublishedChallenge, type Team } from '../../support/call.js';
import type { UserError } from '../../support/graphql-client.js';
import { type DraftState, writtenDraft } from '../../support/submissions.js';
import { type Persona, TestApp } from '../../support/test-app.js';

const CONTENT = `title summary answers { questionId text choices number fileId } team { name role email }`;

describe('drafts of submissions', () => {
  let test: TestApp;
  let call: Call;
  let team: Team;
  let stranger: Team;
  let member: Persona;
  let challenge: PublishedChallenge;

  beforeAll(async () => {
    test = await TestApp.start();
    call = await Call.open(test);
    team = await call.team('Leak Finders');
    stranger = await call.team('Strangers');
    member = await test.persona(Role.STARTUP_MEMBER, team.organisationId);
  });

  afterAll(() => test.stop());

  beforeEach(async () => {
    challenge = await call.publish();
  });

  const started = async (client = member.client): Promise<DraftState> =>
    (
      await client.done<{ submission: DraftState }>(
        'startSubmission',
        { challengeId: challenge.id },
        'submission { id version }',
      )
    ).submission;

  const save = <T = { version: number }>(
    draft: DraftState,
    change: Record<string, unknown>,
    select = 'version',
  ) =>
    member.client.mutate<{ submission: T | null }>(
      'saveSubmissionDraft',
      { id: draft.id, expectedVersion: draft.version, ...change },
      `submission { ${select} }`,
    );

  const faults = (errors: UserError[]) => errors.map(({ code, path }) => `${path?.join('.')}: ${code}`);

  it('begin once per challenge and start-up, whoever of the team begins', async () => {
    const first = await started();
    expect(await started(team.owner.client)).toEqual(first);
    expect((await started(stranger.owner.client)).id).not.toBe(first.id);
  });

  it('belong to the start-up that is named when somebody works for several', async () => {
    const second = await test.organisation(OrganisationKind.STARTUP, 'Second');
    const { client } = await test.persona(Role.STARTUP_MEMBER, second);
    await test.query(
      `insert into identity.membership (id, person_id, organisation_id, role, started_at)
       select gen_random_uuid(), person_id, $1, 'STARTUP_MEMBER', now() from identity.membership where organisation_id = $2`,
      [team.organisationId, second],
    );
    const start = (organisationId?: string) =>
      client.mutate<{ submission: { organisation: { id: string } } | null }>(
        'startSubmission',
        { challengeId: challenge.id, organisationId },
        'submission { organisation { id } }',
      );
    expect(faults((await start()).errors)).toEqual(['organisationId: input.required']);
    expect(faults((await start(stranger.organisationId)).errors)).toEqual(['undefined: access.forbidden']);
    expect((await start(second)).submission?.organisation.id).toBe(second);
  });

  it('are begun for a challenge that is open, and for no other', async () => {
    const input = { challengeId: newId() };
    expect(await member.client.refused('startSubmission', input)).toEqual(['input.unknown_id']);
    const future = await call.publish({ opensAt: new Date(Date.now() + 60_000) });
    const { errors } = await member.client.mutate('startSubmission', { challengeId: future.id });
    expect(errors).toMatchObject([{ __typename: 'WindowClosedError', code: 'challenge.window_closed' }]);
    expect(
      (await call.manager.client.send(START, { input: { challengeId: challenge.id } })).errors,
    ).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await test.anonymous.send(START, { input: { challengeId: challenge.id } })).errors).toMatchObject(
      [{ extensions: { code: 'UNAUTHENTICATED' } }],
    );
  });

  it('are saved in parts, which are merged', async () => {
    const draft = await started();
    await save(draft, {
      title: '  Leak \n finder ',
      answers: [
        { questionId: challenge.number1to100, number: 12.5 },
        { questionId: challenge.text, text: 'It listens.\r\nAt night.' },
      ],
      team: [{ name: 'Dana', role: 'CTO', email: 'Dana@Example.org' }],
    });
    const { submission } = await save(
      { ...draft, version: 2 },
      {
        summary: 'By sound.',
        answers: [{ questionId: challenge.number1to100 }, { questionId: challenge.choice, choices: [2, 0] }],
      },
      `version state hasUnsubmittedChanges submitted { title } ${CONTENT}`,
    );
    expect(submission).toEqual({
      version: 3,
      state: 'DRAFT',
      hasUnsubmittedChanges: false,
      submitted: null,
      title: 'Leak finder',
      summary: 'By sound.',
      answers: [
        {
          questionId: challenge.text,
          text: 'It listens.\nAt night.',
          choices: null,
          number: null,
          fileId: null,
        },
        { questionId: challenge.choice, text: null, choices: [0, 2], number: null, fileId: null },
      ],
      team: [{ name: 'Dana', role: 'CTO', email: 'dana@example.org' }],
    });
  });

  it('take a repetition for what it is, and a conflict too', async () => {
    const draft = await started();
    const change = { title: 'Leak finder', answers: [{ questionId: challenge.text, text: 'It listens.' }] };
    expect((await save(draft, change)).submission).toEqual({ version: 2 });
    expect((await save(draft, change)).submission).toEqual({ version: 2 });
    expect((await save({ ...draft, version: 2 }, change)).submission).toEqual({ version: 2 });
    const conflict = await member.client.send<{ saveSubmissionDraft: { errors: unknown[] } }>(
      `mutation ($input: SaveSubmissionDraftInput!) { saveSubmissionDraft(input: $input) {
         errors { __typename code path ... on VersionConflictError { currentVersion } } } }`,
      { input: { id: draft.id, expectedVersion: 1, title: 'Another' } },
    );
    expect(conflict.data?.saveSubmissionDraft.errors).toEqual([
      {
        __typename: 'VersionConflictError',
        code: 'edit.conflict',
        path: ['expectedVersion'],
        currentVersion: 2,
      },
    ]);
    expect(faults((await save({ ...draft, version: 9 }, change)).errors)).toEqual([
      'expectedVersion: edit.conflict',
    ]);
  });

  it('name everything that is wrong with its place, and save nothing of it', async () => {
    const draft = await started();
    const { submission, errors } = await save(draft, {
      title: 'Never saved',
      answers: [
        { questionId: challenge.text, text: 'x'.repeat(2_001) },
        { questionId: challenge.choice, choices: [0, 1, 2] },
        { questionId: challenge.number1to100, number: 101 },
        { questionId: newId(), text: 'To whom?' },
        { questionId: challenge.file, text: 'No file.' },
      ],
    });
    expect(submission).toBeNull();
    expect(faults(errors)).toEqual([
      'answers.0.text: input.length',
      'answers.1.choices: submission.choice_count',
      'answers.2.number: submission.number_too_large',
      'answers.3.questionId: submission.unknown_question',
      'answers.4.text: submission.answer_kind',
    ]);
    expect(errors.every((error) => error.__typename === 'InputError')).toBe(true);
    expect(await title(draft.id)).toBe('');
  });

  it('refuse what no question can allow before any rule looks at it', async () => {
    const draft = await started();
    const { errors } = await save(draft, {
      title: 'x'.repeat(161),
      summary: 'x'.repeat(2_001),
      answers: [
        { questionId: 'not an id', text: 'x'.repeat(20_001) },
        { questionId: challenge.choice, choices: [0, -1] },
      ],
      team: [{ name: 'Noa \u202Egnp.exe', role: '', email: 'nobody' }],
    });
    expect(faults(errors).sort()).toEqual([
      'answers.0.questionId: input.unknown_id',
      'answers.0.text: input.length',
      'answers.1.choices.1: input.range',
      'summary: input.length',
      'team.0.email: input.email',
      'team.0.name: input.bidi_controls',
      'team.0.role: input.required',
      'title: input.length',
    ]);
  });

  it('do not take the file of another start-up', async () => {
    const draft = await started();
    const [mine, theirs] = await Promise.all(
      [member, stranger.owner].map((persona) => uploaded(test, persona)),
    );
    const answer = (fileId?: string) => ({ answers: [{ questionId: challenge.file, fileId }] });
    expect(faults((await save(draft, answer(theirs))).errors)).toEqual([
      'answers.0.fileId: input.unknown_id',
    ]);
    expect(faults((await save(draft, answer(newId()))).errors)).toEqual([
      'answers.0.fileId: input.unknown_id',
    ]);
    const { submission } = await save<{ answers: unknown }>(
      draft,
      answer(mine),
      'answers { fileId file { name size mediaType } }',
    );
    expect(submission?.answers).toEqual([
      { fileId: mine, file: { name: 'results.txt', size: 7, mediaType: 'text/plain' } },
    ]);
  });

  it('do not exist for another start-up', async () => {
    const { id, version } = await writtenDraft(team.owner.client, challenge);
    const { client } = stranger.owner;
    expect(await client.ask('query ($id: ID!) { submission(id: $id) { id } }', { id })).toEqual({
      submission: null,
    });
    for (const [act, input] of [
      ['saveSubmissionDraft', { id, expectedVersion: version, title: 'Mine now' }],
      ['submitSubmission', { id, expectedVersion: version, idempotencyKey: newId() }],
      ['withdrawSubmission', { id, reason: 'Out of spite.' }],
    ] as const) {
      expect((await client.mutate(act, input)).errors).toMatchObject([
        { code: 'input.unknown_id', path: ['id'] },
      ]);
      const unknown = await client.mutate(act, { ...input, id: newId() });
      expect(unknown.errors).toMatchObject([{ code: 'input.unknown_id', path: ['id'] }]);
    }
    expect(await title(id)).toBe('Leak finder');
  });

  it('are bound by owners only', async () => {
    const { id, version } = await writtenDraft(member.client, challenge);
    const submit = `mutation ($input: SubmitSubmissionInput!) { submitSubmission(input: $input) { errors { code } } }`;
    const input = { id, expectedVersion: version, idempotencyKey: newId() };
    expect((await member.client.send(submit, { input })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    await test.query(
      `insert into identity.membership (id, person_id, organisation_id, role, started_at)
       values (gen_random_uuid(), $1, $2, 'STARTUP_OWNER', now())`,
      [member.personId, await test.organisation(OrganisationKind.STARTUP, 'The own one')],
    );
    expect(await member.client.refused('submitSubmission', input)).toEqual(['access.forbidden']);
    expect(await member.client.refused('withdrawSubmission', { id, reason: 'No.' })).toEqual([
      'access.forbidden',
    ]);
  });

  const title = async (id: string): Promise<string> => {
    const { submission } = await team.owner.client.ask<{ submission: { title: string } }>(
      'query ($id: ID!) { submission(id: $id) { title } }',
      { id },
    );
    return submission.title;
  };
});

const START = `mutation ($input: StartSubmissionInput!) { startSubmission(input: $input) { errors { code } } }`;

async function uploaded(test: TestApp, persona: Persona): Promise<string> {
  const file = await test.app.get(FilesService).store(test.system, persona.organisationId, {
    name: 'results.txt',
    mediaType: 'text/plain',
    content: (async function* () {
      yield Buffer.from('results');
    })(),
  });
  return file.id;
}
