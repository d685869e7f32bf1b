import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { RuleError } from '#libs/kernel';
import { actorOf } from '../../../test/support/call.js';
import {
  aDecidedChallenge,
  type OpenedChallenge,
  reviewerActor,
  STORY_SETTINGS,
} from '../../../test/support/stories.js';
import { TestApp } from '../../../test/support/test-app.js';
import { MilestonesService } from './milestones.service.js';
import { OpenPilotService } from './open-pilot.service.js';
import type { Pilot } from './pilot.entity.js';
import { PilotOutcome } from './pilot.kinds.js';
import { PILOT_CRITERIA } from './pilot-rubric.scoring.js';
import { PlanPilotService } from './plan-pilot.service.js';
import { ProposePilotDecisionService } from './propose-pilot-decision.service.js';
import { ReleasePilotDecisionService } from './release-pilot-decision.service.js';
import { ReviewPilotService } from './review-pilot.service.js';
import { RunPilotService } from './run-pilot.service.js';

jest.setTimeout(120_000);

/** Codes of the refused, `done` for the others. */
async function race(...works: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const settled = await Promise.allSettled(works.map((work) => work()));
  return settled
    .map((one) => {
      if (one.status === 'fulfilled') return 'done';
      if (one.reason instanceof RuleError) return one.reason.message;
      throw one.reason;
    })
    .sort();
}

describe('pilots on a real database, when two act at once', () => {
  let test: TestApp;
  let story: OpenedChallenge;
  let pilot: Pilot;
  let kpiId: string;
  let milestoneId: string;

  beforeAll(async () => {
    // As few connections as there are racers: a transaction that waited for a second one would wait for ever.
    test = await TestApp.start({ ...STORY_SETTINGS, DATABASE_POOL: '3' });
  });

  afterAll(() => test.stop());

  const manager = () => story.call.managerActor;
  const officer = () => actorOf(story.call.officer, Role.MINISTRY_OFFICER, OrganisationKind.MINISTRY);
  const day = (offset: number) =>
    new Date(test.clock.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const open = () =>
    test.app.get(OpenPilotService).open(manager(), {
      submissionId: story.submissions[0]?.id ?? '',
      site: 'Haifa',
      startsOn: day(0),
      endsOn: day(60),
    });

  beforeEach(async () => {
    story = await aDecidedChallenge(test, { submissions: 1, reviewers: 1 });
    pilot = await open();
    const run = test.app.get(RunPilotService);
    const milestones = [{ title: 'First', dueOn: day(30), successCriteria: 'It reports.' }];
    await run.planMilestones(manager(), pilot.id, 1, milestones);
    await agree();
    await run.start(manager(), pilot.id);
    const [ids] = await test.query<{ kpi: string; milestone: string }>(
      `select (select id from pilots.kpi where pilot_id = $1) as kpi,
         (select id from pilots.milestone where pilot_id = $1) as milestone`,
      [pilot.id],
    );
    kpiId = ids?.kpi ?? '';
    milestoneId = ids?.milestone ?? '';
  });

  /** Both sides agree to a plan, at the same time as far as they can. */
  async function agree(): Promise<void> {
    const plans = test.app.get(PlanPilotService);
    const [kpi] = await test.query<{ id: string }>('select id from pilots.kpi where pilot_id = $1', [
      pilot.id,
    ]);
    const { version } = await plans.plan(officer(), {
      pilotId: pilot.id,
      expectedVersion: 2,
      ...{ users: 'Crews.', dataAccess: 'Flow.', risks: 'None known.', reportEveryDays: 30 },
      kpis: [{ kpiId: kpi?.id ?? '', method: 'Meters.', measurerId: story.call.ministryId }],
    });
    const team = story.submissions[0]?.team.actor;
    if (!team) throw new Error('the story has no team');
    const twice = () => plans.agree(officer(), pilot.id, version);
    expect(await race(twice, twice)).toEqual(['done', 'edit.conflict']);
    await plans.agree(team, pilot.id, version + 1);
  }

  async function toReview(): Promise<void> {
    const reviewerId = story.reviewers[0]?.id ?? '';
    await test.app
      .get(RunPilotService)
      .recordMeasurement(officer(), { kpiId, value: 11, measuredOn: day(0), note: '' });
    await test.app.get(ReviewPilotService).assignReviewer(manager(), pilot.id, reviewerId);
    await test.app.get(RunPilotService).beginReview(manager(), pilot.id);
  }

  const review = () => {
    const persona = story.reviewers[0]?.persona;
    if (!persona) throw new Error('the story has no reviewer');
    const scores = [{ kpiId, score: 4, rationale: 'As measured, twice, in two streets.' }];
    const judgements = PILOT_CRITERIA.map((criterion) => ({
      criterion,
      score: 4,
      rationale: 'As the crews said, in both streets.',
    }));
    const given = { pilotId: pilot.id, scores, judgements };
    return test.app.get(ReviewPilotService).submit(reviewerActor(persona), given);
  };

  it('an award has one pilot', async () => {
    story = await aDecidedChallenge(test, { submissions: 1, reviewers: 1 });
    expect(await race(open, open, open)).toEqual(['done', 'pilot.already_open', 'pilot.already_open']);
  });

  it('a milestone takes one piece of evidence at a time', async () => {
    const actor = story.submissions[0]?.team.actor;
    if (!actor) throw new Error('the story has no team');
    const submit = () =>
      test.app
        .get(MilestonesService)
        .submitEvidence(actor, { milestoneId, text: 'Done.', link: 'https://example.org/1' });
    expect(await race(submit, submit)).toEqual(['done', 'pilot.milestone_wrong_state']);
    const accept = () => test.app.get(MilestonesService).accept(officer(), milestoneId);
    const back = () => test.app.get(MilestonesService).return(officer(), milestoneId, 'Not all of it.');
    expect(await race(accept, back)).toEqual(['done', 'pilot.milestone_wrong_state']);
  });

  it('a reviewer judges a round once', async () => {
    await toReview();
    expect(await race(review, review)).toEqual(['done', 'pilot.already_reviewed']);
  });

  it('a round is decided once', async () => {
    await toReview();
    await review();
    const propose = (outcome: PilotOutcome) => () =>
      test.app.get(ProposePilotDecisionService).propose(manager(), {
        pilotId: pilot.id,
        outcome,
        reasons: 'For the reasons of the reviewers.',
        newEndsOn: outcome === PilotOutcome.EXTEND ? day(120) : null,
      });
    expect(await race(propose(PilotOutcome.ADOPT), propose(PilotOutcome.STOP))).toEqual([
      'decision.already_proposed',
      'done',
    ]);
    const [proposal] = await test.query<{ id: string }>(
      'select id from pilots.pilot_proposal where pilot_id = $1',
      [pilot.id],
    );
    const release = () =>
      test.app.get(ReleasePilotDecisionService).release(story.call.approverActor, proposal?.id ?? '');
    expect(await race(release, release)).toEqual(['decision.proposal_settled', 'done']);
    const decisions = await test.query('select round from pilots.pilot_decision where pilot_id = $1', [
      pilot.id,
    ]);
    expect(decisions).toEqual([{ round: 1 }]);
  });

  it('leaves an entry in the audit log for every act', async () => {
    await toReview();
    await review();
    const acts = await test.query<{ act: string }>(
      'select act from audit.entry where target_id = $1 order by id',
      [pilot.id],
    );
    expect(acts.map((row) => row.act)).toEqual([
      'pilot.open',
      'pilot.plan',
      'pilot.write_plan',
      'pilot.agree_plan',
      'pilot.agree_plan',
      'pilot.start',
      'pilot.measure',
      'pilot.assign_reviewer',
      'pilot.begin_review',
      'pilot.review',
    ]);
  });
});
