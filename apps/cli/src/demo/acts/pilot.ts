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
    readonly decisions: readonly { readonly outcome: string; readonly score: number }[];
  };
}

const PILOT = `pilot {
  id state version
  kpis { id name { en } unit baseline target measured attainment }
  milestones { id }
  decisions { outcome score }
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
        },
        {
          title: 'A hundred nights of listening',
          dueOn: '2027-10-15',
          successCriteria: 'A search point for each crew and night.',
        },
      ];
      await officer.act('planMilestones', { pilotId, expectedVersion: pilot.version, milestones }, PILOT);
      await officer.act('startPilot', { pilotId }, PILOT);
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
        await reviewer.act('submitPilotReview', { pilotId, scores }, PILOT);
      }
      const approver = await stage.person('energy-approver', 'Orit Peled');
      const reasons =
        'The time to find a leak beat its target; losses fell by most of what was hoped, and still fall.';
      const { pilot } = await approver.act<PilotSeen>(
        'decidePilot',
        { pilotId, outcome: 'ADOPT', reasons },
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
        `Score of the pilot: ${decision?.score.toFixed(2)} of 5. ${approver.name} decides: ${decision?.outcome}. “${reasons}”`,
      );
      expectThat(decision?.outcome === 'ADOPT', 'the pilot is adopted');
      fact('score', decision?.score);
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
