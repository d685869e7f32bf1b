import { expectThat } from '../narrator.js';
import type { RunDesk } from './run-desk.js';

const MODEL = 'civtech-scotland';
const RUNS = 2_000;

interface Advised {
  readonly score: number;
  readonly reasons: readonly { readonly points: number; readonly text: { readonly en: string } }[];
  readonly version: {
    readonly name: { readonly en: string };
    readonly model: { readonly slug: string };
    readonly findings: readonly { readonly severity: string }[];
    readonly outline: {
      readonly stages: readonly { readonly id: string }[];
      readonly exits: readonly unknown[];
    };
  };
}

interface Band {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A model is advised, tried out in thought, and laid out on the calendar. */
export async function playChoosing(desk: RunDesk): Promise<void> {
  await playAdvice(desk);
  await playSimulation(desk);
  await playCalendar(desk);
}

async function playAdvice(desk: RunDesk): Promise<void> {
  await desk.narrator.step('advice', 'Which kind of programme?', async ({ say, table, fact }) => {
    const officer = await desk.staff('officer');
    const situation = {
      jurisdiction: 'GB',
      budget: { amount: 300_000, currency: 'GBP' },
      weeks: 60,
      problem: 'VAGUE',
      purchase: 'WISHED',
      risk: 'MEDIUM',
      teams: 12,
      challenges: 1,
    };
    const { adviseProgrammeModels: advised } = await officer.ask<{ adviseProgrammeModels: Advised[] }>(
      `query Advise($situation: ModelSituationInput!) { adviseProgrammeModels(situation: $situation) {
        score reasons { points text { en } }
        version { name { en } model { slug } findings { severity } outline { stages { id } exits { id } } } } }`,
      { situation },
    );
    say(
      `${officer.name} of the ferry authority has £300,000, sixty weeks, and a problem that she knows only vaguely.`,
    );
    say(`Etgar weighs ${advised.length} models. The best three, with what counts most for each:`);
    table([
      ['points', 'model', 'because'],
      ...advised
        .slice(0, 3)
        .map(({ score, version, reasons }) => [
          score > 0 ? `+${score}` : score,
          version.name.en,
          [...reasons].sort((a, b) => b.points - a.points)[0]?.text.en ?? '',
        ]),
    ]);
    const best = advised[0];
    expectThat(best?.version.model.slug === MODEL, 'the model of the story is advised first');
    const { findings, outline } = best.version;
    const faults = findings.filter(({ severity }) => severity === 'ERROR').length;
    expectThat(faults === 0, 'the model is sound');
    say(
      `${best.version.name.en} is sound: ${outline.stages.length} stages, ${outline.exits.length} ways out, every one of them can be reached; nothing to mend.`,
    );
    fact(
      'advised',
      advised.slice(0, 3).map(({ version, score }) => ({ model: version.model.slug, score })),
    );
    fact('sound', faults === 0);
  });
}

interface Simulated {
  readonly weeks: Band;
  readonly reviewerHours: Band;
  readonly stages: readonly {
    readonly name: { readonly en: string };
    readonly entered: Band;
    readonly passed: Band;
    readonly startsAtWeek: Band;
    readonly gate: { readonly emptyProbability: number } | null;
  }[];
}

async function playSimulation(desk: RunDesk): Promise<void> {
  await desk.narrator.step(
    'simulate',
    'It happens two thousand times before it happens once',
    async (telling) => {
      const { say, table, fact } = telling;
      const manager = await desk.staff('manager');
      const { programmeModel } = await manager.ask<{
        programmeModel: { version: { content: Record<string, unknown> } };
      }>('query Model($slug: String!) { programmeModel(slug: $slug) { version { content } } }', {
        slug: MODEL,
      });
      // A round of the model has ten challenges; this one has one.
      const content = { ...programmeModel.version.content, challenges: { typical: 1 } };
      const input = { content, runs: RUNS, seed: 1, parameters: { applicationsPerChallenge: 9 } };
      const { simulateProgramme: simulated } = await manager.ask<{ simulateProgramme: Simulated }>(
        `query Simulate($input: SimulateProgrammeInput!) { simulateProgramme(input: $input) {
        weeks { mean p10 p50 p90 } reviewerHours { mean p10 p50 p90 }
        stages { name { en } entered { mean p10 p50 p90 } passed { mean p10 p50 p90 }
          startsAtWeek { mean p10 p50 p90 } gate { emptyProbability } } } }`,
        { input },
      );
      say(
        `${manager.name} of the challenge office expects one challenge with about nine answers, and lets it happen:`,
      );
      table([
        ['stage', 'from week', 'teams in it', '10 – 90 %', 'go on', 'nobody does'],
        ...simulated.stages.map(({ name, startsAtWeek, entered, passed, gate }) => [
          name.en,
          startsAtWeek.p50.toFixed(0),
          entered.mean.toFixed(1),
          `${entered.p10.toFixed(0)} – ${entered.p90.toFixed(0)}`,
          passed.mean.toFixed(1),
          gate ? `${(gate.emptyProbability * 100).toFixed(1)} %` : '',
        ]),
      ]);
      const { weeks, reviewerHours } = simulated;
      say(
        `It takes ${weeks.p50.toFixed(0)} weeks (${weeks.p10.toFixed(0)} – ${weeks.p90.toFixed(0)}), and ${reviewerHours.p50.toFixed(0)} hours of those who judge.`,
      );
      fact('weeks', weeks);
      fact(
        'funnel',
        simulated.stages.map(({ name, entered }) => ({ stage: name.en, entered: entered.mean })),
      );
    },
  );
}

interface Planned {
  readonly programme: {
    readonly id: string;
    readonly code: string;
    readonly state: string;
    readonly version: number;
    readonly plan: readonly {
      readonly stageId: string;
      readonly opensAt: string;
      readonly closesAt: string;
    }[];
  };
}

const PROGRAMME = 'programme { id code state version plan { stageId opensAt closesAt } }';

async function playCalendar(desk: RunDesk): Promise<void> {
  await desk.narrator.step(
    'calendar',
    'It is laid out on the working calendar',
    async ({ say, table, fact }) => {
      const manager = await desk.staff('manager');
      const { programme } = await manager.act<Planned>(
        'createProgrammeFromModel',
        {
          operatorId: desk.stage.organisationId('office'),
          modelSlug: MODEL,
          code: 'ISLES-2027',
          startsOn: '2027-09-04',
          zone: desk.stage.zone,
          originalLanguage: 'EN',
          name: { en: 'Island Challenges 2027' },
          summary: {
            en: 'Public bodies of the islands show real problems; teams explore them, and one builds.',
          },
        },
        PROGRAMME,
      );
      desk.programmeId = programme.id;
      say(
        'It should begin on Saturday 4 September. Weekends and public holidays are nobody’s first or last day:',
      );
      table([
        ['stage', 'opens', 'closes'],
        ...programme.plan.map(({ stageId, opensAt, closesAt }) => [
          stageNames.get(stageId) ?? stageId,
          desk.day(opensAt),
          desk.day(closesAt),
        ]),
      ]);
      const opened = await manager.act<Planned>('openProgramme', { id: programme.id }, PROGRAMME);
      await desk.stage.settle();
      expectThat(opened.programme.state === 'OPEN', 'the programme is open');
      say(
        `${manager.name} opens ${programme.code}. From now on a date moves only with a reason that everybody reads.`,
      );
      fact('code', programme.code);
      fact('plan', programme.plan);
    },
  );
}

const stageNames: ReadonlyMap<string, string> = new Map([
  ['call', 'Open call'],
  ['interview', 'Interview'],
  ['exploration', 'Exploration'],
  ['accelerator', 'Accelerator'],
  ['demo-day', 'Demo day'],
  ['pre-commercial', 'Pre-commercial work'],
]);
