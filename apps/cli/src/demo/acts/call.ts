import { EtgarClient, must } from '#client';
import { type StoryProposal, storyStartupName, waterProposals } from '#libs/platform';
import { at } from '../demo-stage.js';
import { expectThat } from '../narrator.js';
import type { DemoState, Play } from './play.js';

/** The open call: questions, sealed submissions, the deadline. */
export async function playCall(play: Play): Promise<void> {
  const { stage, narrator } = play;
  await stage.travelTo(at('2027-03-06T11:00'));
  await narrator.step('clients', 'Start-ups come with their own programs', async ({ say, fact }) => {
    for (const { startup } of waterProposals) {
      const token = await stage.startupToken(startup);
      play.clients.set(startup, new EtgarClient({ url: stage.url, token, locale: 'en' }));
    }
    const organisationId = stage.organisationId('flowmind');
    const matches = await clientOf(play, 'flowmind').myMatches({ organisationId, first: 3 });
    const best = matches?.[0];
    say('Three start-ups make a token each; from here on they use the typed client and nothing else.');
    say(`FlowMind is shown what fits: ${best?.challenge?.number} with ${best?.score.toFixed(2)}.`);
    expectThat(best?.challenge?.id === play.state.challengeId, 'the water challenge fits FlowMind best');
    fact('best', { challenge: best?.challenge?.number, score: best?.score });
  });
  await playQuestions(play);
  await playSubmissions(play);
  await playDeadline(play);
}

export const clientOf = ({ clients }: Play, startup: string): EtgarClient => {
  const client = clients.get(startup);
  if (!client) throw new Error(`${startup} has no client`);
  return client;
};

const clockTime = (instant: string): string => `${instant.slice(0, 19).replace('T', ' ')} UTC`;

const challengeIdOf = (state: DemoState): string => state.challengeId ?? '';

async function playQuestions(play: Play): Promise<void> {
  const { stage, narrator, state } = play;
  await narrator.step('question', 'A question is asked, and answered to all', async ({ say, fact }) => {
    const question = 'May the sensors stay on the pipes after the pilot?';
    const organisationId = stage.organisationId('tiptip');
    const asked = must(
      await clientOf(play, 'tiptip').askQuestion({
        challengeId: challengeIdOf(state),
        organisationId,
        language: 'EN',
        question,
      }),
    );
    const officer = await stage.person('energy-officer', 'Rami Haddad');
    await officer.act(
      'answerQuestion',
      {
        id: asked.inquiry.id,
        answer: {
          en: 'Yes, if the utility agrees; removal is part of the price.',
          he: 'כן, בהסכמת התאגיד; ההסרה כלולה במחיר.',
        },
      },
      'inquiry { id }',
    );
    const seen = await clientOf(play, 'flowmind').challengeInquiries({ challengeId: challengeIdOf(state) });
    const inquiry = seen?.inquiries.nodes[0];
    say(`“${inquiry?.question}”`);
    say(`“${inquiry?.answer?.en}”  (${officer.name})`);
    say('FlowMind reads both, and not who asked.');
    expectThat(inquiry?.question === question, 'the question is public');
    expectThat(!JSON.stringify(seen).includes(organisationId), 'the asker stays unknown');
    fact('question', inquiry?.question);
  });
}

async function playSubmissions(play: Play): Promise<void> {
  const { stage, narrator, state } = play;
  await stage.travelTo(at('2027-03-30T16:00'));
  await narrator.step(
    'submit',
    'Three submissions are handed in, and sealed',
    async ({ say, table, fact }) => {
      const rows: (string | number)[][] = [['start-up', 'submission', 'received', 'receipt (SHA-256)']];
      for (const proposal of waterProposals) rows.push(await handIn(play, proposal));
      table(rows);
      const manager = await stage.person('manager', 'Yael Stern');
      const { challenge } = await manager.ask<{ challenge: { submissions: { totalCount: number } } }>(
        'query Count($id: ID!) { challenge(id: $id) { submissions { totalCount } } }',
        { id: state.challengeId },
      );
      say(
        `${manager.name} runs the programme and still sees ${challenge.submissions.totalCount} submissions: the envelope is closed.`,
      );
      expectThat(challenge.submissions.totalCount === 0, 'nobody can count submissions before the opening');
      fact(
        'receipts',
        rows.slice(1).map(([startup, title, , hash]) => ({ startup, title, hash })),
      );
    },
  );
}

async function handIn(play: Play, proposal: StoryProposal): Promise<(string | number)[]> {
  const client = clientOf(play, proposal.startup);
  const form = await client.challenge({ id: challengeIdOf(play.state) });
  const [plan, effect, start, price] = form?.questions.map((question) => question.id) ?? [];
  const { submission: draft } = must(
    await client.startSubmission({ challengeId: challengeIdOf(play.state) }),
  );
  const { submission: saved } = must(
    await client.saveSubmissionDraft({
      id: draft.id,
      expectedVersion: draft.version,
      title: proposal.title,
      summary: proposal.summary,
      team: [...proposal.team],
      answers: [
        { questionId: plan ?? '', text: proposal.plan },
        { questionId: effect ?? '', text: proposal.effect },
        { questionId: start ?? '', choices: [proposal.start] },
        { questionId: price ?? '', number: proposal.price },
      ],
    }),
  );
  // A double click: the same key twice is one submission with one receipt.
  const submit = {
    id: saved.id,
    expectedVersion: saved.version,
    idempotencyKey: `first-${proposal.startup}`,
  };
  const { receipt } = must(await client.submitSubmission(submit));
  const again = must(await client.submitSubmission(submit));
  expectThat(again.receipt.id === receipt.id, 'the same key gives the same receipt');
  play.submissions.set(proposal.startup, saved.id);
  return [
    storyStartupName(proposal.startup),
    proposal.title,
    clockTime(receipt.receivedAt),
    `${receipt.contentHash.slice(0, 16)}…`,
  ];
}

async function playDeadline(play: Play): Promise<void> {
  const { stage, narrator, state } = play;
  await stage.travelTo(at('2027-04-01T12:01'));
  await narrator.step('deadline', 'The deadline is the deadline', async ({ say, fact }) => {
    const client = clientOf(play, 'deepline');
    const id = play.submissions.get('deepline') ?? '';
    const submission = await client.submission({ id });
    const { errors } = await client.submitSubmission({ id, expectedVersion: submission?.version ?? 1 });
    say('DeepLine wants to hand in once more, one minute too late. The clock of the database decides:');
    for (const error of errors) say(`  ${error.code}: ${error.message}`);
    expectThat(errors.length > 0, 'a late submission is refused');
    const challenge = await client.challenge({ id: challengeIdOf(state) });
    say(`The challenge closed by itself: ${challenge?.state}.`);
    expectThat(challenge?.state === 'CLOSED', 'the challenge closes without anybody opening a page');
    fact('refusal', errors[0]?.code);
    fact('state', challenge?.state);
  });
}
