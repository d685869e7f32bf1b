import { type APIRequestContext, request } from 'playwright-core';

const PASSWORD = 'etgar-story-2027';
const QUESTION_TEXT = 'It listens at night, and warns before a pipe breaks; we have measured it twice.';

/** How long the call is open: long enough for everybody to hand in, as nobody can shorten a call. */
const WINDOW_MS = 25_000;
const PATIENCE_MS = 90_000;

const text = (words: string) => ({ he: words, ar: words, en: words });

const scored = (name: string, weight: number) => ({
  name: text(name),
  description: text(`How good it is: ${name}.`),
  kind: 'SCORED',
  weight,
  scaleMin: 1,
  scaleMax: 5,
  scaleStep: 1,
  minimumRationale: 20,
  anchors: [
    { score: 1, description: text('Says nothing that could be checked.') },
    { score: 3, description: text('Says how, without figures.') },
    { score: 5, description: text('Says how, with figures that can be checked.') },
  ],
});

/** A challenge as short as it may be, with two scored criteria from 1 to 5 and a condition. */
const contentOf = (closesAt: Date) => ({
  originalLanguage: 'EN',
  title: text('How might lamps tell that they will fail?'),
  problem: text('Lamps fail, and nobody knows before somebody calls.'),
  affectedUsers: text('Everybody who walks home at night.'),
  evidence: text('Two thousand calls a year.'),
  desiredOutcome: text('Lamps are mended before they fail.'),
  constraints: text('No data about people.'),
  dataOffered: text('The list of lamps.'),
  budget: { amount: 200_000, currency: 'ILS' },
  exitToProcurement: 'FOLLOW_ON_CONTRACT',
  opensAt: new Date(closesAt.getTime() - 3_600_000),
  closesAt,
  zone: 'Asia/Jerusalem',
  tags: ['lamps'],
  kpis: [
    {
      name: text('Calls a year'),
      unit: 'calls',
      baseline: 2000,
      target: 1000,
      dueOn: new Date(closesAt.getTime() + 200 * 86_400_000).toISOString().slice(0, 10),
      source: 'The call centre',
    },
  ],
  criteria: [
    scored('Fit', 60),
    scored('Team', 40),
    {
      name: text('Runs without data about people'),
      kind: 'PASS_FAIL',
      weight: 0,
      scaleMin: 0,
      scaleMax: 1,
      scaleStep: 1,
      minimumRationale: 10,
    },
  ],
  questions: [{ kind: 'TEXT', prompt: text('How does it work?'), isRequired: true, maxLength: 2000 }],
});

/** A person at the API, signed in once. */
class Caller {
  private constructor(private readonly http: APIRequestContext) {}

  static async signIn(url: string, email: string): Promise<Caller> {
    const caller = new Caller(await request.newContext({ baseURL: url }));
    await caller.done('signIn', { email, password: PASSWORD });
    return caller;
  }

  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await this.http.post('/graphql', { data: { query, variables } });
    const { data, errors } = (await response.json()) as { data: Data | null; errors?: unknown };
    if (!data || errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
    return data;
  }

  /** A mutation that has to succeed. */
  async done<Payload>(name: string, input: object, fields = ''): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code message path } } }`;
    const data = await this.ask<Record<string, Payload & { errors: unknown[] }>>(query, { input });
    const payload = data[name];
    if (!payload || payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload?.errors)}`);
    return payload;
  }

  leave = (): Promise<void> => this.http.dispose();
}

interface Membership {
  readonly role: string;
  readonly organisation: { readonly id: string };
}

const organisationOf = async (caller: Caller): Promise<string> => {
  const { viewer } = await caller.ask<{ viewer: { memberships: Membership[] } }>(
    '{ viewer { memberships { role organisation { id } } } }',
  );
  return viewer.memberships[0]?.organisation.id ?? '';
};

/** One person owns all of them: who signs in often is taken for an attacker. */
async function startupsOf(
  administrator: Caller,
  owner: Caller,
  email: string,
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const { organisation } = await administrator.done<{ organisation: { id: string } }>(
      'createOrganisation',
      { kind: 'STARTUP', country: 'IL', name: { en: `Lampwright ${index + 1}` } },
      'organisation { id }',
    );
    const { link } = await administrator.done<{ link: string }>(
      'invitePerson',
      { organisationId: organisation.id, email, role: 'STARTUP_OWNER' },
      'link',
    );
    await owner.done('acceptInvitation', { token: /[^/=#?]+$/.exec(link)?.[0] });
    ids.push(organisation.id);
  }
  return ids;
}

async function publish(officer: Caller, approver: Caller, manager: Caller, closesAt: Date): Promise<string> {
  const { managedProgrammes } = await manager.ask<{ managedProgrammes: { nodes: { id: string }[] } }>(
    '{ managedProgrammes(first: 1) { nodes { id } } }',
  );
  const { challenge } = await officer.done<{ challenge: { id: string } }>(
    'createChallenge',
    {
      ...contentOf(closesAt),
      ministryId: await organisationOf(officer),
      programmeId: managedProgrammes.nodes[0]?.id,
    },
    'challenge { id }',
  );
  await officer.done('submitChallengeForReview', { id: challenge.id });
  await approver.done('approveChallenge', { id: challenge.id });
  await manager.done('publishChallenge', { id: challenge.id });
  return challenge.id;
}

async function handIn(
  owner: Caller,
  challengeId: string,
  organisationId: string,
  title: string,
): Promise<void> {
  const { challenge } = await owner.ask<{ challenge: { questions: { id: string }[] } }>(
    'query ($id: ID!) { challenge(id: $id) { questions { id } } }',
    { id: challengeId },
  );
  const { submission } = await owner.done<{ submission: { id: string; version: number } }>(
    'startSubmission',
    { challengeId, organisationId },
    'submission { id version }',
  );
  const saved = await owner.done<{ submission: { version: number } }>(
    'saveSubmissionDraft',
    {
      id: submission.id,
      expectedVersion: submission.version,
      title,
      summary: `${title} in short.`,
      answers: [{ questionId: challenge.questions[0]?.id, text: QUESTION_TEXT }],
      team: [{ name: 'Noa Levi', role: 'Lead' }],
    },
    'submission { version }',
  );
  await owner.done('submitSubmission', {
    id: submission.id,
    expectedVersion: saved.submission.version,
    idempotencyKey: submission.id,
  });
}

/** Waits for the deadline, which the server keeps, and opens what was handed in. */
async function open(manager: Caller, challengeId: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { challenge } = await manager.ask<{ challenge: { state: string } }>(
      'query ($id: ID!) { challenge(id: $id) { state } }',
      { id: challengeId },
    );
    if (challenge.state === 'CLOSED') break;
    if (Date.now() > end) throw new Error(`The call is still ${challenge.state}.`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await manager.done('openEvaluation', { id: challengeId });
}

/** Room for more open reviews, said by the reviewer. @returns the reviewer's id */
async function makeRoom(reviewer: Caller, capacity: number): Promise<string> {
  const { reviewerProfile: known } = await reviewer.ask<{
    reviewerProfile: {
      id: string;
      version: number;
      biography: string;
      expertise: string[];
      languages: string[];
    };
  }>('{ reviewerProfile { id version biography expertise languages } }');
  const { id, version, ...profile } = known;
  await reviewer.done('saveReviewerProfile', { ...profile, expectedVersion: version, capacity });
  return id;
}

/**
 * A further challenge of the story in evaluation: start-ups hand in through the API, its deadline passes, and each of the
 * reviewers gets all submissions. Takes as long as its call is open.
 */
export async function anEvaluation(
  url: string,
  { submissions, reviewers }: { readonly submissions: number; readonly reviewers: readonly string[] },
): Promise<void> {
  const sign = (email: string) => Caller.signIn(url, email);
  const owner = 'lior@signary.example';
  const [administrator, manager, officer, approver, founder] = (await Promise.all(
    [
      'admin@etgar.example',
      'manager@etgar.example',
      'officer@energy.example',
      'approver@energy.example',
      owner,
    ].map(sign),
  )) as [Caller, Caller, Caller, Caller, Caller];
  const judges = await Promise.all(reviewers.map(sign));
  const startups = await startupsOf(administrator, founder, owner, submissions);
  const challengeId = await publish(officer, approver, manager, new Date(Date.now() + WINDOW_MS));
  for (const [index, startup] of startups.entries())
    await handIn(founder, challengeId, startup, `Lamp watch ${index + 1}`);
  await open(manager, challengeId);
  const { challenge } = await manager.ask<{ challenge: { submissions: { nodes: { id: string }[] } } }>(
    'query ($id: ID!) { challenge(id: $id) { submissions(first: 100) { nodes { id } } } }',
    { id: challengeId },
  );
  for (const judge of judges) {
    const reviewerId = await makeRoom(judge, 60);
    for (const { id } of challenge.submissions.nodes)
      await manager.done('assignReviewer', { submissionId: id, reviewerId });
  }
  await Promise.all(
    [administrator, manager, officer, approver, founder, ...judges].map((each) => each.leave()),
  );
}
