import { expectThat } from '../narrator.js';
import { teamName } from './company.js';
import { decide, type Marks, prepare, scoreAll } from './gates.js';
import { listed, type RunDesk } from './run-desk.js';

/** Fit, innovation, commercial potential, commitment. */
const SIFT: Marks = {
  mullbyte: ['5545', '5455', '5554'],
  tidewise: ['5545', '4455', '5444'],
  skerry: ['4545', '5444', '4454'],
  lochran: ['5345', '4345', '5344'],
  ferryglass: ['4444', '4354', '4435'],
  northbuoy: ['3434', '4343', '4334'],
  gannet: ['4334', '3443', '3434'],
  peatpixel: ['3334', '3333', '4323'],
  saltline: ['2123', '1223', '2213'],
};

/** The same, and team, equality, sustainability. */
const INTERVIEW: Marks = {
  mullbyte: ['5545555', '5455545', '5554554'],
  lochran: ['5445554', '5345555', '5444554'],
  skerry: ['4544444', '5444434', '4454444'],
  ferryglass: ['4443444', '4344434', '3444434'],
  northbuoy: ['3433333', '4333343', '3343333'],
  gannet: ['3333343', '3333333', '3334332'],
};

/** Nine become six, one of them leaves, a storm stops the clock, six become three. */
export async function playNarrowing(desk: RunDesk): Promise<void> {
  await playSift(desk);
  await playWithdrawal(desk);
  await playStorm(desk);
  await playInterview(desk);
}

async function playSift(desk: RunDesk): Promise<void> {
  await desk.pass('call');
  const manager = await desk.staff('manager');
  await desk.narrator.step('sift', 'Nine become six, and two are equal at the cut', async (telling) => {
    const { say, fact } = telling;
    await manager.act('openEvaluation', { id: desk.challengeId }, 'challenge { state }');
    await desk.stage.settle();
    say('The envelopes are opened. Three people read all nine; the rule takes six and keeps two in reserve:');
    await scoreAll(desk, 'call', SIFT);
    const gate = await prepare(desk, 'call', SIFT, telling);
    const tie = gate.selection?.ties.find(({ kind }) => kind === 'selection');
    expectThat(tie?.ids.length === 2 && tie.places === 1, 'two teams are equal for one place');
    const officer = await desk.staff('officer');
    const proposal = { gate: desk.of('call'), reason: 'As scored.', precedence: [] };
    say(
      `No order of letters and no lot breaks the tie. ${officer.name} tries to propose without saying who comes first:`,
    );
    say(`  “${await desk.refused(officer, 'proposeGateDecision', proposal)}”`);
    const reason = 'Squalls are behind most late notices, engines behind few.';
    const decided = await decide(desk, 'call', reason, ['northbuoy', 'gannet']);
    say(`She puts Northbuoy before Gannet Labs: “${reason}”`);
    const reserve: string[] = [];
    for (const team of Object.keys(SIFT))
      if ((await desk.placeOf(team, 'call')) === 'reserve') reserve.push(teamName(team));
    say(`${manager.name} agrees. Six go on; ${listed(reserve)} wait in reserve.`);
    expectThat(decided.decision?.selected.length === 6, 'six teams go on');
    expectThat(reserve.includes('Gannet Labs'), 'Gannet Labs is in the reserve');
    fact(
      'tie',
      tie.ids.map((id) => desk.nameOf(id)),
    );
    fact(
      'selected',
      decided.decision?.selected.map((id) => desk.nameOf(id)),
    );
  });
}

async function playWithdrawal(desk: RunDesk): Promise<void> {
  await desk.reach('interview');
  await desk.narrator.step('withdraw', 'One leaves, and the reserve moves up', async ({ say, fact }) => {
    const person = await desk.team('tidewise');
    const reason = 'Our buoys are needed for a rescue service until spring.';
    await desk.act(person, 'leaveRun', { submissionId: desk.idOf('tidewise'), reason });
    say(`${person.name}, ${teamName('tidewise')}: “${reason}”`);
    const place = await desk.placeOf('gannet', 'interview');
    expectThat(place === 'in', 'the first of the reserve has the free place');
    say(
      'Gannet Labs is first in the reserve and has the free place in the same moment. Nobody had to remember it.',
    );
    fact('left', teamName('tidewise'));
    fact('promoted', teamName('gannet'));
  });
}

async function playStorm(desk: RunDesk): Promise<void> {
  const { stage, narrator } = desk;
  const clock = async () =>
    (await desk.read()).stages
      .find(({ stageId }) => stageId === 'interview')
      ?.instances.find(({ key }) => key === desk.of('interview'));
  await narrator.step('storm', 'No ferry sails, and the clock stands still', async ({ say, fact }) => {
    const manager = await desk.staff('manager');
    const before = (await clock())?.closesAt;
    const on = desk.of('interview');
    const reason = 'Three of the six teams are on islands that they cannot leave.';
    await desk.act(manager, 'freezeClocks', { on, reason });
    const frozen = await clock();
    say(
      `${manager.name} stops the clock of the interviews, which were to end on ${desk.day(before)}. “${reason}”`,
    );
    expectThat(frozen?.frozenAt !== null && frozen?.frozenReason === reason, 'the clock stands still');
    await stage.travelTo(new Date(stage.now().getTime() + 4 * 86_400_000));
    await desk.act(manager, 'resumeClocks', { on, reason: 'Boats sail again.' });
    const after = (await clock())?.closesAt;
    say(`Four days later it runs on with what remained: the interviews end on ${desk.day(after)}.`);
    const days = (new Date(after ?? 0).getTime() - new Date(before ?? 0).getTime()) / 86_400_000;
    expectThat(Math.abs(days - 4) < 0.01, 'no team has lost a minute');
    fact('days', Math.round(days));
    fact('closesAt', after);
  });
}

async function playInterview(desk: RunDesk): Promise<void> {
  await desk.pass('interview');
  await desk.narrator.step('interview', 'Six are heard, three go on', async (telling) => {
    const { say, fact } = telling;
    await scoreAll(desk, 'interview', INTERVIEW);
    await prepare(desk, 'interview', INTERVIEW, telling);
    const reason = 'They know the piers, and each would begin somewhere else.';
    const decided = await decide(desk, 'interview', reason);
    say(
      `${(await desk.staff('officer')).name} proposes, ${(await desk.staff('manager')).name} agrees: “${reason}”`,
    );
    say(`${desk.names(decided.decision?.selected ?? [])} are paid £5,000 each to explore.`);
    expectThat(decided.decision?.selected.length === 3, 'three teams go on');
    fact(
      'selected',
      decided.decision?.selected.map((id) => desk.nameOf(id)),
    );
  });
}
