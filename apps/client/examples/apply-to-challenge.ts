// Applies to a challenge in the name of your start-up.
//   ETGAR_TOKEN=etgar_token_… node --import @swc-node/register/esm-register apps/client/examples/apply-to-challenge.ts CH-2027-001
// A PDF named after the number goes up as the answer to each question that asks for a file.
// The token needs the scopes profile:read, challenges:read, submissions:read, submissions:write and files:write.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ChallengeQuestion, EtgarClient, EtgarFault, must, UserErrorsError } from '../src/index.js';

const { ETGAR_URL = 'http://localhost:3000', ETGAR_TOKEN } = process.env;
const [number = '', attachment = ''] = process.argv.slice(2);
const etgar = new EtgarClient({ url: ETGAR_URL, token: ETGAR_TOKEN, locale: 'en' });

async function apply(): Promise<void> {
  const viewer = await etgar.viewer();
  const startup = viewer?.memberships.find(
    ({ organisation }) => organisation?.kind === 'STARTUP',
  )?.organisation;
  if (!startup) throw new Error('The token belongs to nobody of a start-up.');
  const challenge = await etgar.challengeByNumber({ number });
  if (!challenge) throw new Error(`There is no challenge ${number}.`);
  console.log(`${number}: ${challenge.title.en ?? challenge.title.he}, open until ${challenge.closesAt}`);

  const begun = must(await etgar.startSubmission({ challengeId: challenge.id, organisationId: startup.id }));
  const answers = [];
  for (const question of challenge.questions) answers.push(await answer(question, startup.id));
  const draft = {
    id: begun.submission.id,
    expectedVersion: begun.submission.version,
    title: 'Listening to pipes',
    summary: 'Small microphones hear a leak weeks before anybody sees it.',
    answers: answers.filter((given) => given !== undefined),
    team: [{ name: viewer?.displayName ?? '', role: 'Founder', email: viewer?.email }],
  };
  const saved = must(await etgar.saveSubmissionDraft(draft));
  const { id, version } = saved.submission;
  // The client chooses an idempotency key: however often the network fails, this is one submission.
  const { receipt } = must(await etgar.submitSubmission({ id, expectedVersion: version }));
  console.log(`Received at ${receipt.receivedAt}. SHA-256 of the content: ${receipt.contentHash}`);
}

async function answer({ id: questionId, kind, minimum, prompt }: ChallengeQuestion, organisationId: string) {
  if (kind === 'TEXT') return { questionId, text: `Our answer to "${prompt.en ?? prompt.he}".` };
  if (kind === 'CHOICE') return { questionId, choices: [0] };
  if (kind === 'NUMBER') return { questionId, number: minimum ?? 1 };
  if (!attachment) return undefined;
  const content = await readFile(attachment);
  const file = { organisationId, name: basename(attachment), type: 'application/pdf', content };
  return { questionId, fileId: (await etgar.upload(file)).id };
}

await apply().catch((error: unknown) => {
  if (error instanceof UserErrorsError) console.error(`Not accepted:\n${error.message}`);
  else if (error instanceof EtgarFault)
    console.error(`${error.code}: ${error.message} (${error.correlationId})`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
