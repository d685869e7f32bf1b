import { must } from '#client';
import { at } from '../demo-stage.js';
import { expectThat } from '../narrator.js';
import { clientOf } from './call.js';
import type { Play } from './play.js';

interface Kpi {
  readonly id: string;
  readonly name: { readonly en: string };
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly measured: number | null;
  readonly attainment: number | null;
}

interface PilotSeen {
  readonly pilot: {
    readonly id: string;
    readonly state: string;
    readonly version: number;
    readonly kpis: readonly Kpi[];
    readonly milestones: readonly { readonly id: string }[];
    readonly decisions: readonly {
      readonly outcome: string;
      readonly score: number;
      readonly attainment: number | null;
      readonly combined: number | null;
      readonly exitId: string | null;
    }[];
  };
}

const PILOT = `pilot {
  id state version
  kpis { id name { en } unit baseline target measured attainment }
  milestones { id }
  decisions { outcome score attainment combined exitId }
}`;

/** What was measured, by the English name of the KPI. */
const RESULTS: Readonly<Record<string, number>> = {
  'Mean time to find a leak': 6,
  'Share of water lost': 9.6,
};

const SCORES: Readonly<Record<string, number>> = {
  'Mean time to find a leak': 5,
  'Share of water lost': 3.5,
};

/** What reviewers say besides the KPIs. */
const JUDGEMENTS = [
  {
    criterion: 'USEFULNESS',
    score: 4.5,
    rationale: 'All three crews asked to keep it; one had been against it.',
  },
  {
    criterion: 'OPERATION',
    score: 4,
    rationale: 'Two nights were lost to empty batteries, none to the software.',
  },
  {
    criterion: 'SCALING',
    score: 4,
    rationale: 'The sensors cost half of what was offered; the listening is done by people.',
  },
  { criterion: 'PARTNERSHIP', score: 4.5, rationale: 'Every report came in time, with what had gone wrong.' },
];

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);

/** The award becomes a pilot that is measured, scored and decided. */
export async function playPilot(play: Play): Promise<void> {
  const pilotId = await playPlan(play);
  await playMeasurement(play, pilotId);
  await playOutcome(play, pilotId);
  await playAudit(play);
}

async function playPlan(play: Play): Promise<string> {
  const { stage, narrator, state } = play;
  await stage.travelTo(at('2027-04-25T09:00'));
  let pilotId = '';
  await narrator.step(
    'pilot',
    'The award becomes a pilot, with the figures of the challenge',
    async ({ say, table, fact }) => {
      const told = await clientOf(play, 'tiptip').submissionOutcome({ id: state.awardedSubmissionId ?? '' });
      say(
        `TipTip Sensing reads its result: ${told?.outcome?.outcome}, ${told?.outcome?.score.toFixed(1)} points. “${told?.decisionReason}”`,
      );
      const manager = await stage.person('manager', 'Yael Stern');
      const plan = {
        submissionId: state.awardedSubmissionId,
        site: 'Three municipalities in the north',
        startsOn: '2027-05-02',
        endsOn: '2027-11-01',
      };
      const { pilot } = await manager.act<PilotSeen>('openPilot', plan, PILOT);
      pilotId = pilot.id;
      const officer = await stage.person('energy-officer', 'Rami Haddad');
      const milestones = [
        {
          title: '400 sensors on the pipes',
          dueOn: '2027-06-15',
          successCriteria: 'All points answer for seven nights.',
          payment: { amount: 120_000, currency: 'ILS' },
        },
        {
          title: 'A hundred nights of listening',
          dueOn: '2027-10-15',
          successCriteria: 'A search point for each crew and night.',
        },
      ];
      await officer.act('planMilestones', { pilotId, expectedVersion: pilot.version, milestones }, PILOT);
      await agreeOnPlan(play, pilotId, pilot.kpis);
      await officer.act('startPilot', { pilotId }, PILOT);
      say('Both sides agree to the plan: now it is frozen, and only a change that both want can alter it.');
      table([
        ['KPI', 'unit', 'baseline', 'target'],
        ...pilot.kpis.map((kpi) => [kpi.name.en, kpi.unit, kpi.baseline, kpi.target]),
      ]);
      fact(
        'kpis',
        pilot.kpis.map(({ name, unit, baseline, target }) => ({ name: name.en, unit, baseline, target })),
      );
    },
  );
  return pilotId;
}

/** The ministry writes down who uses it, with which data, at which risk and how it is measured; both sides agree. */
async function agreeOnPlan({ stage }: Play, pilotId: string, kpis: readonly Kpi[]): Promise<void> {
  const officer = await stage.person('energy-officer', 'Rami Haddad');
  const owner = await stage.person('tiptip', 'Avi');
  const version = async () => (await officer.ask<PilotSeen>(READ, { id: pilotId })).pilot.version;
  const { pilot } = await officer.ask<{ pilot: { ministry: { id: string } } }>(
    'query Host($id: ID!) { pilot(id: $id) { ministry { id } } }',
    { id: pilotId },
  );
  const plan = {
    pilotId,
    users: 'The leak crews of three municipalities, eleven people.',
    dataAccess: 'Flow by the minute of 400 meters, on a server of the ministry.',
    risks: 'Pipes under main roads cannot be reached in the first month; they come last.',
    reportEveryDays: 60,
    kpis: kpis.map(({ id }) => ({
      kpiId: id,
      method: 'From the register of the crews, by night and street.',
      measurerId: pilot.ministry.id,
    })),
  };
  await officer.act('planPilot', { ...plan, expectedVersion: await version() }, PILOT);
  for (const person of [officer, owner])
    await person.act('agreePilotPlan', { pilotId, expectedVersion: await version() }, PILOT);
}

const READ = `query Pilot($id: ID!) { ${PILOT.replace('pilot {', 'pilot(id: $id) {')} }`;

async function playMeasurement(play: Play, pilotId: string): Promise<void> {
  const { stage, narrator } = play;
  await stage.travelTo(at('2027-10-20T09:00'));
  await narrator.step(
    'measure',
    'Milestones are shown, and somebody else measures',
    async ({ say, fact }) => {
      const officer = await stage.person('energy-officer', 'Rami Haddad');
      const { pilot } = await officer.ask<PilotSeen>(READ, { id: pilotId });
      for (const milestone of pilot.milestones) {
        must(
          await clientOf(play, 'tiptip').submitMilestoneEvidence({
            milestoneId: milestone.id,
            text: 'Log of the nights and the signed list of the crews.',
            link: 'https://tiptip.example/pilot/log',
          }),
        );
        await officer.act('acceptMilestone', { milestoneId: milestone.id }, 'milestone { state }');
      }
      say(
        `TipTip Sensing shows evidence for ${pilot.milestones.length} milestones; ${officer.name} accepts them.`,
      );
      for (const kpi of pilot.kpis)
        await officer.act(
          'recordMeasurement',
          {
            kpiId: kpi.id,
            value: RESULTS[kpi.name.en] ?? kpi.target,
            measuredOn: '2027-10-18',
            note: `From: ${kpi.unit}`,
          },
          'measurement { id }',
        );
      say('The ministry measures, never the vendor.');
      fact('milestones', pilot.milestones.length);
    },
  );
}

async function playOutcome({ stage, narrator }: Play, pilotId: string): Promise<void> {
  await stage.travelTo(at('2027-11-03T09:00'));
  await narrator.step(
    'outcome',
    'Reviewers score the pilot, and the ministry decides',
    async ({ say, table, fact }) => {
      const manager = await stage.person('manager', 'Yael Stern');
      await manager.act('beginPilotReview', { pilotId }, PILOT);
      const { reviewers } = await manager.ask<{
        reviewers: { nodes: { id: string; person: { displayName: string } }[] };
      }>('query Jury { reviewers(first: 10) { nodes { id person { displayName } } } }');
      for (const [key, name] of [
        ['reviewer-1', 'Prof. Hana Weiss'],
        ['reviewer-2', 'Dr. Samir Nasser'],
      ] as const) {
        const reviewerId = reviewers.nodes.find((node) => node.person.displayName === name)?.id;
        await manager.act('assignPilotReviewer', { pilotId, reviewerId }, PILOT);
        const reviewer = await stage.person(key, name);
        const { pilot } = await reviewer.ask<PilotSeen>(READ, { id: pilotId });
        const scores = pilot.kpis.map((kpi) => ({
          kpiId: kpi.id,
          score: SCORES[kpi.name.en] ?? 3,
          rationale: `From ${kpi.baseline} to ${kpi.measured} ${kpi.unit}, by the register; the target was ${kpi.target}.`,
        }));
        await reviewer.act('submitPilotReview', { pilotId, scores, judgements: JUDGEMENTS }, PILOT);
      }
      const approver = await stage.person('energy-approver', 'Orit Peled');
      const reasons =
        'The time to find a leak beat its target; losses fell by most of what was hoped, and still fall.';
      const { pilotExits: exits } = await approver.ask<{ pilotExits: { id: string; kind: string }[] }>(
        'query Exits($id: ID!) { pilotExits(pilotId: $id) { id kind } }',
        { id: pilotId },
      );
      const { proposal } = await manager.act<{ proposal: { id: string } }>(
        'proposePilotDecision',
        { pilotId, outcome: 'ADOPT', reasons, exitId: exits[0]?.id },
        'proposal { id }',
      );
      const { pilot } = await approver.act<PilotSeen>(
        'releasePilotDecision',
        { proposalId: proposal.id },
        PILOT,
      );
      table([
        ['KPI', 'baseline', 'target', 'measured', 'attained'],
        ...pilot.kpis.map((kpi) => [
          kpi.name.en,
          kpi.baseline,
          kpi.target,
          kpi.measured ?? '–',
          percent(kpi.attainment),
        ]),
      ]);
      const decision = pilot.decisions.at(-1);
      say(
        `The KPIs are attained by ${percent(decision?.attainment ?? null)}, reviewers give ${decision?.score.toFixed(2)} of 5: together ${decision?.combined?.toFixed(2)}. ${manager.name} proposes and ${approver.name} releases: ${decision?.outcome}${decision?.exitId ? `, by the exit “${decision.exitId}”` : ''}. “${reasons}”`,
      );
      expectThat(decision?.outcome === 'ADOPT', 'the pilot is adopted');
      fact('score', decision?.score);
      fact('combined', decision?.combined);
      fact('exit', decision?.exitId);
      fact('outcome', decision?.outcome);
      fact(
        'kpis',
        pilot.kpis.map(({ name, measured, attainment }) => ({ name: name.en, measured, attainment })),
      );
    },
  );
}

async function playAudit({ stage, narrator }: Play): Promise<void> {
  await narrator.step('audit', 'Everything has a record', async ({ say, fact }) => {
    const auditor = await stage.person('auditor', 'Amir Katz');
    const { auditEntries } = await auditor.ask<{
      auditEntries: { totalCount: number; nodes: { act: string }[] };
    }>('query Audit { auditEntries(first: 100) { totalCount nodes { act } } }');
    const acts = [...new Set(auditEntries.nodes.map((entry) => entry.act))];
    say(
      `${auditor.name}, auditor, reads ${auditEntries.totalCount} entries, the newest: ${acts.slice(0, 5).join(', ')}.`,
    );
    expectThat(
      acts.includes('pilot.decide') && auditEntries.totalCount > 100,
      'every act is in the audit log',
    );
    fact('entries', auditEntries.totalCount);
  });
}
