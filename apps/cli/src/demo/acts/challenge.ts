import { challengeDraft, waterLeaks } from '#libs/platform';
import { at } from '../demo-stage.js';
import { expectThat } from '../narrator.js';
import type { Play } from './play.js';

const OPENS = at('2027-03-04T09:00');
const CLOSES = at('2027-04-01T12:00');

/** The challenge as a GraphQL input: instants as text, the language as its enum. */
function challengeInput() {
  const { originalLanguage, ...content } = challengeDraft(waterLeaks, OPENS, CLOSES);
  return { ...content, originalLanguage: originalLanguage.toUpperCase() };
}

interface ChallengeSeen {
  readonly challenge: {
    readonly id: string;
    readonly number: string;
    readonly state: string;
    readonly version: number;
  };
}

const SEEN = 'challenge { id number state version }';

/** A ministry's problem becomes a published challenge. */
export async function playChallenge({ stage, narrator, programmeId, state }: Play): Promise<void> {
  const officer = await stage.person('energy-officer', 'Rami Haddad');
  const approver = await stage.person('energy-approver', 'Orit Peled');
  const manager = await stage.person('manager', 'Yael Stern');
  let id = '';
  let version = 0;

  await narrator.step('draft', 'A ministry writes down its problem', async ({ say, fact }) => {
    const input = {
      ...challengeInput(),
      programmeId,
      ministryId: stage.organisationId('energy'),
    };
    const criteria = input.criteria.map((criterion, index) => ({
      ...criterion,
      weight: index === 0 ? 20 : criterion.weight,
    }));
    const errors = await officer.tryInVain('createChallenge', { ...input, criteria });
    say(`${officer.name}, Ministry of Energy and Infrastructure, makes a slip. Etgar answers:`);
    for (const error of errors) say(`  ${error.path?.join('.') ?? ''}: ${error.message}`);
    const { challenge } = await officer.act<ChallengeSeen>('createChallenge', input, SEEN);
    ({ id, version } = challenge);
    state.challengeId = id;
    say(`Mended and saved as ${challenge.number}: “${waterLeaks.title.en}”`);
    say(`  ${waterLeaks.title.he}`);
    say(`  ${waterLeaks.title.ar}`);
    expectThat(challenge.state === 'DRAFT', 'a new challenge is a draft');
    fact('number', challenge.number);
    fact(
      'refusals',
      errors.map((error) => error.code),
    );
  });

  await stage.travelTo(at('2027-03-01T15:30'));
  await narrator.step('approve', 'Somebody else approves it', async ({ say, fact }) => {
    const early = await manager.tryInVain('publishChallenge', { id });
    say(`${manager.name} tries to publish it before anybody approved it: ${early[0]?.message}`);
    await officer.act('submitChallengeForReview', { id, expectedVersion: version }, SEEN);
    await approver.act(
      'requestChallengeChanges',
      { id, reason: 'Please say in which languages the crews work.' },
      SEEN,
    );
    say(`${approver.name} asks for a change: in which languages do the crews work?`);
    const { challenge: read } = await officer.ask<ChallengeSeen>(
      'query Read($id: ID!) { challenge(id: $id) { id number state version } }',
      { id },
    );
    const { challenge: edited } = await officer.act<ChallengeSeen>(
      'updateChallenge',
      { ...challengeInput(), id, expectedVersion: read.version },
      SEEN,
    );
    await officer.act('submitChallengeForReview', { id, expectedVersion: edited.version }, SEEN);
    const { challenge } = await approver.act<ChallengeSeen>('approveChallenge', { id }, SEEN);
    say(`${approver.name} approves it.`);
    expectThat(challenge.state === 'APPROVED', 'the challenge is approved');
    fact('state', challenge.state);
    fact(
      'refusals',
      early.map((error) => error.code),
    );
  });

  await stage.travelTo(at('2027-03-03T10:00'));
  await narrator.step('publish', 'It is published, on the minute', async ({ say, fact }) => {
    await manager.act('publishChallenge', { id, publishAt: OPENS.toISOString() }, SEEN);
    say(`${manager.name} schedules the publication for the morning of the fourth.`);
    await stage.travelTo(at('2027-03-04T09:01'));
    const { challenge } = await manager.ask<ChallengeSeen>(
      'query Read($id: ID!) { challenge(id: $id) { id number state version } }',
      { id },
    );
    expectThat(challenge.state === 'PUBLISHED', 'the challenge is published at the set time');
    say('Published in Hebrew, Arabic and English; open until 1 April, 12:00 (Asia/Jerusalem).');
    fact('state', challenge.state);
  });
}
