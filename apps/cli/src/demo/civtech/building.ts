import { expectThat } from '../narrator.js';
import { reframed } from './ferries.js';
import { decide, type Marks, prepare, scoreAll } from './gates.js';
import type { RunDesk } from './run-desk.js';

/** Fit, proposal, team, commercial potential. */
const PITCH: Marks = {
  lochran: ['5555', '5455', '5545'],
  mullbyte: ['5445', '4554', '5444'],
  skerry: ['4444', '5343', '4443'],
};

const WEEK_MS = 7 * 86_400_000;

/** Three explore and change the question, one wins, builds, shows and sells. */
export async function playBuilding(desk: RunDesk): Promise<void> {
  await playReframing(desk);
  await playPitch(desk);
  await playAccelerator(desk);
  await playSideBySide(desk);
}

async function playReframing(desk: RunDesk): Promise<void> {
  const { stage } = desk;
  await desk.reach('exploration');
  await stage.travelTo(new Date(stage.now().getTime() + WEEK_MS));
  await desk.narrator.step(
    'reframe',
    'The teams find that the question was another',
    async ({ say, fact }) => {
      const officer = await desk.staff('officer');
      const manager = await desk.staff('manager');
      const { challenge } = await officer.ask<{ challenge: { version: number } }>(
        'query Read($id: ID!) { challenge(id: $id) { version } }',
        { id: desk.challengeId },
      );
      const given = {
        challengeId: desk.challengeId,
        expectedVersion: challenge.version,
        isMaterial: true,
        ...reframed,
        reason: 'Found by the three teams on eleven piers.',
      };
      say('A week on the piers. What they hear most is not “too late” but “I no longer believe it”.');
      const refusal = await desk.refused(manager, 'reframeChallenge', given);
      say(`${manager.name}, who runs the programme, would word it anew at once. Etgar: “${refusal}”`);
      await desk.act(officer, 'reframeChallenge', given);
      say(`It is ${officer.name}’s challenge, and she does:`);
      say(`  “${reframed.desiredOutcome.en}”`);
      const run = await desk.read();
      const framing = run.challenges[0]?.framing ?? 0;
      const own = run.participations
        .filter(({ places }) =>
          places.some(({ stageId, outcome }) => stageId === 'exploration' && outcome === 'in'),
        )
        .map((team) => team.framing ?? 0);
      say(
        `From now on the challenge is read in version ${framing}; what was handed in stays bound to version ${own[0]}.`,
      );
      expectThat(
        framing === 2 && own.length === 3 && own.every((version) => version === 1),
        'the answers stay bound to what they answered',
      );
      fact('framing', framing);
      fact('answered', own);
    },
  );
}

async function playPitch(desk: RunDesk): Promise<void> {
  await desk.pass('exploration');
  await desk.narrator.step('pitch', 'One winner, decided by two', async (telling) => {
    const { say, fact } = telling;
    await scoreAll(desk, 'exploration', PITCH);
    await prepare(desk, 'exploration', PITCH, telling);
    const officer = await desk.staff('officer');
    const manager = await desk.staff('manager');
    const reason = 'A doubt that is told early and in two languages is believed.';
    const gate = desk.of('exploration');
    await desk.act(officer, 'proposeGateDecision', { gate, reason, precedence: [] });
    say(`${officer.name} proposes Lòchran, and would agree to her own proposal as well:`);
    say(`  “${await desk.refused(officer, 'approveGateDecision', { gate })}”`);
    await desk.act(manager, 'returnGateDecision', { gate, reason: 'Please say what the piers said.' });
    say(`${manager.name} returns it: “Please say what the piers said.”`);
    const full = `${reason} Nine of eleven piers would keep it.`;
    const decided = await decide(desk, 'exploration', full);
    say(`The authority proposes again, the office agrees:`);
    say(`  “${full}”`);
    const winner = decided.decision?.selected.map((id) => desk.nameOf(id)) ?? [];
    expectThat(winner.length === 1 && winner[0] === 'Lòchran', 'one team has won');
    fact('winner', winner[0]);
    fact('agreed', decided.decision?.agreed);
  });
}

async function playAccelerator(desk: RunDesk): Promise<void> {
  await desk.reach('accelerator');
  await desk.narrator.step('accelerator', 'Fifteen weeks of building', async ({ say, fact }) => {
    expectThat((await desk.placeOf('lochran', 'accelerator')) === 'in', 'the winner builds');
    const instance = (await desk.read()).stages
      .find(({ stageId }) => stageId === 'accelerator')
      ?.instances.at(0);
    say(
      `Lòchran builds with the harbour masters until ${desk.day(instance?.closesAt)}: a first product that runs on four piers.`,
    );
    say('Those who help it are mentors; the model lets no mentor judge.');
    fact('until', instance?.closesAt);
  });
}

async function playSideBySide(desk: RunDesk): Promise<void> {
  await desk.pass('accelerator');
  await desk.reach('demo-day');
  await desk.narrator.step('side-by-side', 'On show, and already at sea', async ({ say, table, fact }) => {
    const { stages } = await desk.read();
    const open = stages.flatMap(({ stageId, name, instances }) =>
      instances
        .filter(({ state }) => state === 'open')
        .map(({ closesAt }) => ({ stageId, name: name.en, closesAt })),
    );
    say('The accelerator is over, and two stages begin at once:');
    table([['stage', 'open until'], ...open.map(({ name, closesAt }) => [name, desk.day(closesAt)])]);
    expectThat(open.length === 2, 'two stages run side by side');
    expectThat(
      (await desk.placeOf('lochran', 'demo-day')) === 'in' &&
        (await desk.placeOf('lochran', 'pre-commercial')) === 'in',
      'the winner stands in both',
    );
    fact(
      'open',
      open.map(({ stageId }) => stageId),
    );
  });
}
