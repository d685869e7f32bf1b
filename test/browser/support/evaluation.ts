import { Caller } from './caller.js';

const QUESTION_TEXT = 'It listens at night, and warns before a pipe breaks; we have measured it twice.';

/** How long a call is open: long enough for everybody to hand in, as nobody can shorten a call. */
const windowOf = (submissions: number): number => 10_000 + 1_500 * submissions;
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

/** Owns all start-ups of the tests: who signs in often is taken for an attacker. */
const FOUNDER = 'lior@signary.example';

/** What an invitation is accepted by. */
export const tokenIn = (link: string): string => /[^/=#?]+$/.exec(link)?.[0] ?? '';

async function startupsOf({ administrator, founder }: Cast, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const { organisation } = await administrator.done<{ organisation: { id: string } }>(
      'createOrganisation',
      { kind: 'STARTUP', country: 'IL', name: { en: `Lampwright ${index + 1}` } },
      'organisation { id }',
    );
    const { link } = await administrator.done<{ link: string }>(
      'invitePerson',
      { organisationId: organisation.id, email: FOUNDER, role: 'STARTUP_OWNER' },
      'link',
    );
    await founder.done('acceptInvitation', { token: tokenIn(link) });
    ids.push(organisation.id);
  }
  return ids;
}

async function publish(
  { officer, approver, manager }: Cast,
  programmeId: string,
  closesAt: Date,
): Promise<{ readonly id: string; readonly number: string }> {
  const { challenge } = await officer.done<{ challenge: { id: string; number: string } }>(
    'createChallenge',
    {
      ...contentOf(closesAt),
      ministryId: await organisationOf(officer),
      programmeId,
    },
    'challenge { id number }',
  );
  await officer.done('submitChallengeForReview', { id: challenge.id });
  await approver.done('approveChallenge', { id: challenge.id });
  await manager.done('publishChallenge', { id: challenge.id });
  return challenge;
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

/** Those who bring a challenge to its evaluation, each signed in once. */
export class Cast {
  private constructor(
    readonly administrator: Caller,
    readonly manager: Caller,
    readonly officer: Caller,
    readonly approver: Caller,
    readonly founder: Caller,
  ) {}

  static async signIn(url: string): Promise<Cast> {
    const emails = ['admin@etgar', 'manager@etgar', 'officer@energy', 'approver@energy'];
    const callers = [...emails.map((each) => `${each}.example`), FOUNDER].map((email) =>
      Caller.signIn(url, email),
    );
    return new Cast(...((await Promise.all(callers)) as [Caller, Caller, Caller, Caller, Caller]));
  }

  async leave(): Promise<void> {
    const { administrator, manager, officer, approver, founder } = this;
    await Promise.all([administrator, manager, officer, approver, founder].map((each) => each.leave()));
  }
}

/** A challenge whose submissions were opened. */
export interface Evaluation {
  readonly id: string;
  readonly number: string;
  readonly programmeId: string;
  /** In the order in which they were handed in. */
  readonly submissions: readonly { readonly id: string; readonly title: string }[];
}

/**
 * A further challenge of the story in evaluation: start-ups hand in through the API, its deadline passes, and what was
 * handed in is opened. Takes as long as its call is open.
 */
export async function anOpening(cast: Cast, submissions: number): Promise<Evaluation> {
  const { founder, manager } = cast;
  const { programmeByCode } = await manager.ask<{ programmeByCode: { id: string } }>(
    `{ programmeByCode(code: "GOV-2027") { id } }`,
  );
  const startups = await startupsOf(cast, submissions);
  const closesAt = new Date(Date.now() + windowOf(submissions));
  const { id, number } = await publish(cast, programmeByCode.id, closesAt);
  for (const [index, startup] of startups.entries())
    await handIn(founder, id, startup, `Lamp watch ${index + 1}`);
  await open(manager, id);
  const { challenge } = await manager.ask<{
    challenge: { submissions: { nodes: { id: string; title: string }[] } };
  }>('query ($id: ID!) { challenge(id: $id) { submissions(first: 100) { nodes { id title } } } }', { id });
  const sorted = challenge.submissions.nodes.sort((one, other) =>
    one.title.localeCompare(other.title, 'en', { numeric: true }),
  );
  return { id, number, programmeId: programmeByCode.id, submissions: sorted };
}

/** An evaluation in which each of the reviewers has got all submissions. */
export async function anEvaluation(
  url: string,
  { submissions, reviewers }: { readonly submissions: number; readonly reviewers: readonly string[] },
): Promise<void> {
  const cast = await Cast.signIn(url);
  const judges = await Promise.all(reviewers.map((email) => Caller.signIn(url, email)));
  const opening = await anOpening(cast, submissions);
  for (const judge of judges) {
    const reviewerId = await makeRoom(judge, 60);
    for (const { id } of opening.submissions)
      await cast.manager.done('assignReviewer', { submissionId: id, reviewerId });
  }
  await Promise.all([cast.leave(), ...judges.map((each) => each.leave())]);
}
