import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailsOf } from '../../support/mailbox.js';
import { savePassport } from '../matching/passports.js';
import { type Award, CRITERIA, faultOf, PilotWorld, refusalsOf } from './pilot-world.js';

const DAY = 86_400_000;
const RECORD = ['REFERENCES', 'CAPACITY', 'OUTCOMES'];
const byFeature = (one: { feature: string }, other: { feature: string }) =>
  one.feature.localeCompare(other.feature);
const WHOLE = `{ state attainment plan { number } reports { id number submittedAt }
  milestones { state paymentRequests { id state } } kpis { attainment measurements { id value verification { note } } }
  midterms { score } decisions { outcome score attainment consensus combined calibrated { raw low high } exitId exitKind }
  lessons { kind text } followUp { dueOn untilOn answers { side hasContract isUsed isTrading note } } }`;

interface Whole {
  reports: { id: string }[];
  milestones: { paymentRequests: { id: string }[] }[];
  kpis: { measurements: { id: string }[] }[];
  followUp: { dueOn: string } | null;
}

/** One pilot, from its plan to what became of it; each step builds on the one before. */
describe('a pilot from its plan to the adoption, and two years on', () => {
  let world: PilotWorld;
  let award: Award;

  beforeAll(async () => {
    world = await PilotWorld.start();
    award = await world.decided(2);
  });

  afterAll(() => world.stop());

  const seen = async (): Promise<Whole> => {
    const pilot = await award.read<Whole>(award.officer, WHOLE);
    if (!pilot) throw new Error('the pilot is hidden');
    return pilot;
  };
  const pass = (days: number) => world.travelTo(world.test.clock.now().getTime() + days * DAY);
  const measure = (value: number) =>
    award.done(award.officer, 'recordMeasurement', {
      ...award.measurement(value),
      measuredOn: world.day(0),
    });
  const exits = async () =>
    (
      await award.approver.ask<{ pilotExits: { id: string; kind: string }[] }>(
        'query ($id: ID!) { pilotExits(pilotId: $id) { id kind } }',
        { id: award.pilotId },
      )
    ).pilotExits;

  it('is planned, agreed on, and begun', async () => {
    await award.open();
    await award.plan();
    await award.agree();
    await award.done(award.officer, 'startPilot', { pilotId: award.pilotId });
    expect(await seen()).toMatchObject({ state: 'RUNNING', plan: { number: 1 }, attainment: null });
    for (const { id: reviewerId } of award.reviewers)
      await award.done(award.manager, 'assignPilotReviewer', { pilotId: award.pilotId, reviewerId });
  });

  it('reaches its milestone, is paid, reports, and is measured and judged half-way', async () => {
    await pass(29);
    const { milestoneId } = award;
    const evidence = { milestoneId, text: 'Forty report.', link: 'https://example.org/street' };
    await award.team.client.done('submitMilestoneEvidence', evidence);
    await award.officer.done('acceptMilestone', { milestoneId });
    await award.team.client.done('requestMilestonePayment', { milestoneId });
    const paymentRequestId = (await seen()).milestones[0]?.paymentRequests[0]?.id;
    await award.approver.done('approveMilestonePayment', { paymentRequestId });
    await award.team.client.done('submitPilotReport', {
      reportId: (await seen()).reports[0]?.id,
      done: 'The first street.',
      nextSteps: 'The second one.',
      problems: 'Rain.',
    });
    await measure(16);
    await award.done(award.officer, 'beginPilotMidterm', { pilotId: award.pilotId });
    await award.judged(3, 3.5);
    await award.done(award.manager, 'concludePilotMidterm', {
      pilotId: award.pilotId,
      conclusion: 'Go on as planned.',
    });
    expect(await seen()).toMatchObject({ state: 'RUNNING', attainment: 0.4, midterms: [{ score: 3.25 }] });
  });

  it('is measured by the ministry, verified, and judged at the end', async () => {
    await pass(60);
    await measure(10);
    const measurementId = (await seen()).kpis[0]?.measurements.at(-1)?.id;
    await award.done(award.approver, 'verifyMeasurement', { measurementId, note: 'Read the meters again.' });
    await award.done(award.officer, 'beginPilotReview', { pilotId: award.pilotId });
    const [chair] = award.reviewers;
    await award.done(award.manager, 'appointPilotChair', {
      pilotId: award.pilotId,
      reviewerId: chair?.id,
    });
    await award.judged(4, 4.5);
    await chair?.persona.client.done('recordPilotConsensus', {
      pilotId: award.pilotId,
      minutes: 'All were there.',
      items: [award.kpiId, ...CRITERIA].map((subject) => ({ subject, score: 4.5, reason: '' })),
    });
  });

  it('is adopted, by an exit that the model of the programme offers', async () => {
    const decision = {
      pilotId: award.pilotId,
      outcome: 'ADOPT',
      reasons: 'The loss fell to its target.',
    };
    expect(await exits()).toEqual([{ id: 'pilot-agreement', kind: 'pilotAgreement' }]);
    const refused = (more: Record<string, unknown>) =>
      refusalsOf(award.approver, 'proposePilotDecision', { ...decision, ...more });
    expect(await refused({})).toEqual(['pilot.exit_missing exitId']);
    expect(await refused({ exitId: 'direct-contract' })).toEqual(['run.exit_not_reached exitId']);
    expect(await refused({ outcome: 'STOP', exitId: 'pilot-agreement' })).toEqual([
      'pilot.exit_does_not_fit exitId',
    ]);
    await award.decide({ ...decision, exitId: 'pilot-agreement' });
    expect(await seen()).toMatchObject({
      state: 'DECIDED',
      attainment: 1,
      reports: [{ submittedAt: expect.any(String) }, { submittedAt: null }, { submittedAt: null }],
      milestones: [{ state: 'ACCEPTED', paymentRequests: [{ state: 'APPROVED' }] }],
      decisions: [
        {
          outcome: 'ADOPT',
          score: 4.25,
          attainment: 1,
          consensus: 4.5,
          combined: 4.75,
          // Half-way and at the end by the same two: beside the raw mean, with its interval.
          calibrated: { raw: 4.25, low: expect.any(Number), high: expect.any(Number) },
          exitId: 'pilot-agreement',
          exitKind: 'pilotAgreement',
        },
      ],
    });
    const { programmeRun } = await award.manager.ask<{
      programmeRun: {
        participations: { submissionId: string; status: string; exit: { id: string } | null }[];
      };
    }>(
      'query ($id: ID!) { programmeRun(programmeId: $id) { participations { submissionId status exit { id } } } }',
      {
        id: award.story.call.programmeId,
      },
    );
    const own = programmeRun.participations.find(({ submissionId }) => submissionId === award.winner.id);
    expect(own).toMatchObject({ status: 'exited', exit: { id: 'pilot-agreement' } });
  });

  it('leaves lessons, of both sides', async () => {
    const lesson = { pilotId: award.pilotId, kind: 'NEXT_TIME', text: 'Begin after the rains.' };
    await award.done(award.team.client, 'recordPilotLesson', lesson);
    await award.done(award.manager, 'recordPilotLesson', { ...lesson, kind: 'WORKED' });
    expect(await seen()).toMatchObject({ lessons: [{ kind: 'NEXT_TIME' }, { kind: 'WORKED' }] });
    const { loser } = award;
    expect(await refusalsOf(loser.team.owner.client, 'recordPilotLesson', lesson)).toEqual([
      'input.unknown_id pilotId',
    ]);
    const [reviewer] = award.reviewers;
    expect(await faultOf(reviewer?.persona.client ?? award.manager, 'recordPilotLesson', lesson)).toBe(
      'FORBIDDEN',
    );
    const other = await world.running(1);
    expect(
      await refusalsOf(other.officer, 'recordPilotLesson', { ...lesson, pilotId: other.pilotId }),
    ).toEqual(['pilot.wrong_state']);
  });

  it('speaks for its start-up in later suggestions, from the day on which the case study names it', async () => {
    await savePassport(award.team, {
      en: 'Sensors that hear leaks of water',
      headcount: 'SMALL',
      references: [
        { customer: 'Acre Water', description: 'Leaks in pipes', year: 2025 },
        { customer: 'A school', description: 'Heating', year: null },
      ],
    });
    await world.test.drain();
    const record = async () => {
      const { challengeMatches } = await award.manager.ask<{
        challengeMatches: { organisation: { id: string }; reasons: { feature: string }[] }[];
      }>(
        `query ($id: ID!) { challengeMatches(challengeId: $id, kind: STARTUP) { organisation { id }
           reasons { feature references capacity { places taken } adopted } } }`,
        { id: award.story.challenge.id },
      );
      const own = challengeMatches.find(({ organisation }) => organisation.id === award.team.organisationId);
      return own?.reasons.filter(({ feature }) => RECORD.includes(feature)).toSorted(byFeature);
    };
    const nothing = { references: [], capacity: null, adopted: null };
    const known = [
      { ...nothing, feature: 'CAPACITY', capacity: { places: 2, taken: 1 } },
      { ...nothing, feature: 'REFERENCES', references: ['Acre Water'] },
    ];
    const { pilotId } = award;
    await award.done(award.approver, 'publishCaseStudy', { pilotId });
    expect(await record()).toEqual(known);
    await award.done(award.team.client, 'nameStartupInCaseStudy', { pilotId, isNamed: true });
    expect(await record()).toEqual([known[0], { ...nothing, feature: 'OUTCOMES', adopted: 1 }, known[1]]);
  });

  it('is asked about a year and a half later, twice, and answered once by each side', async () => {
    const answer = { pilotId: award.pilotId, hasContract: true, isUsed: true, isTrading: true };
    const due = (await seen()).followUp?.dueOn ?? '';
    await world.travelTo(Date.parse(due) - 2 * DAY);
    expect(await refusalsOf(award.officer, 'answerPilotFollowUp', answer)).toEqual([
      'pilot.follow_up_not_due',
    ]);
    const asked = async (email: string) =>
      (await mailsOf(world.test, email)).filter(({ subject }) => subject.startsWith('What became')).length;
    const { officer } = award.story.call;
    expect([await asked(officer.email), await asked(award.team.email)]).toEqual([0, 0]);
    await world.travelTo(Date.parse(due) + DAY);
    expect([await asked(officer.email), await asked(award.team.email)]).toEqual([1, 1]);
    await award.done(award.officer, 'answerPilotFollowUp', answer);
    expect(await refusalsOf(award.approver, 'answerPilotFollowUp', answer)).toEqual([
      'pilot.follow_up_answered',
    ]);
    expect(await refusalsOf(award.loser.team.owner.client, 'answerPilotFollowUp', answer)).toEqual([
      'input.unknown_id pilotId',
    ]);
    expect(await faultOf(award.manager, 'answerPilotFollowUp', answer)).toBe('FORBIDDEN');
    // Three months later only the side that has not answered is asked again.
    await pass(95);
    expect([await asked(officer.email), await asked(award.team.email)]).toEqual([1, 2]);
    await award.done(award.team.client, 'answerPilotFollowUp', {
      ...answer,
      isUsed: false,
      note: 'Replaced.',
    });
    await pass(30);
    expect([await asked(officer.email), await asked(award.team.email)]).toEqual([1, 2]);
    expect(await seen()).toMatchObject({
      followUp: {
        answers: [
          { side: 'MINISTRY', hasContract: true, isUsed: true, isTrading: true, note: '' },
          { side: 'VENDOR', hasContract: true, isUsed: false, isTrading: true, note: 'Replaced.' },
        ],
      },
    });
  });
});
