import type { INestApplicationContext } from '@nestjs/common';
import {
  ApproveChallengeService,
  type Challenge,
  ChallengesService,
  DraftChallengeService,
  EndChallengeService,
  PublishChallengeService,
} from '#libs/challenges';
import { ProposeDecisionService, ReleaseDecisionsService } from '#libs/decisions';
import { JobRunner } from '#libs/events';
import {
  MilestonesService,
  OpenPilotService,
  type Pilot,
  PilotSightService,
  PlanPilotService,
  ReviewPilotService,
  RunPilotService,
  VerifyMeasurementService,
} from '#libs/pilots';
import { ManageProgrammesService, type Programme } from '#libs/programmes';
import {
  AssignAutomaticallyService,
  ReviewersService,
  ReviewingService,
  ReviewReadingService,
} from '#libs/review';
import { SubmissionsService } from '#libs/submissions';
import type { ControlledClock } from '../controlled-clock.js';
import type { Cast } from './cast.js';
import { streetLights } from './challenges/street-lights.js';
import {
  LIGHT_EVIDENCE,
  LIGHT_MEASUREMENTS,
  LIGHT_MILESTONES,
  LIGHT_PLAN,
  LIGHT_RATIONALE,
  LIGHT_REASONS,
  LIGHT_SCORES,
  LIGHT_VERIFICATION,
  lightProposals,
} from './forerunner-papers.js';
import { handIn } from './hand-in.js';
import { storyJury } from './jury.js';
import { challengeDraft, daysAfter, STORY_ZONE } from './prologue.js';

/** The programme began half a year ago, its pilots run for another half. */
const BEGAN = -190;
const WINDOW = { opens: -188, closes: -160 } as const;
const JUDGED = -150;
const STARTED = -110;
const PILOT_DAYS = 220;

/** What the steps of the story of the year before have in common. */
interface Stage {
  readonly app: INestApplicationContext;
  readonly cast: Cast;
  readonly clock: ControlledClock;
  /** The day of this fresh start. */
  readonly today: Date;
}

/** The day so many days before or after the fresh start, `2027-03-01`. */
const dayOf = ({ today }: Stage, days: number): string => daysAfter(today, days).toISOString().slice(0, 10);

/**
 * The challenge of the year before: published, judged, decided, and now a pilot that runs, with figures and a milestone
 * that was accepted. Whoever starts Etgar for the first time finds work at every stage.
 */
export async function tellForerunner(stage: Stage): Promise<void> {
  const { app, cast, clock, today } = stage;
  await clock.travelTo(daysAfter(today, BEGAN));
  const programme = await openYearBefore(stage);
  const challenge = await publishLights(stage, programme);
  await clock.travelTo(daysAfter(today, WINDOW.closes - 2));
  for (const proposal of lightProposals) await handIn(app, cast, challenge, proposal);
  await clock.travelTo(daysAfter(today, WINDOW.closes + 1));
  await app.get(JobRunner).drain();
  await app.get(EndChallengeService).openEvaluation(cast.actor('manager'), challenge.id);
  await app.get(AssignAutomaticallyService).assign(cast.actor('manager'), challenge.id, null);
  await clock.travelTo(daysAfter(today, JUDGED));
  await judge(stage, challenge);
  const awarded = await decide(stage, challenge);
  await clock.travelTo(daysAfter(today, STARTED));
  await runPilot(stage, await startPilot(stage, awarded));
}

async function openYearBefore({ app, cast, today }: Stage): Promise<Programme> {
  const manager = cast.actor('manager');
  const start = daysAfter(today, BEGAN);
  const programme = await app.get(ManageProgrammesService).create(manager, {
    operatorId: cast.organisationId('operator'),
    code: 'GOV-2026',
    originalLanguage: 'he',
    name: { he: 'אתגרי הממשלה 2026', ar: 'تحدّيات الحكومة 2026', en: 'Government Challenges 2026' },
    summary: {
      he: 'המחזור הראשון: אתגר אחד, פיילוט אחד שנמדד עכשיו בשטח.',
      ar: 'الدورة الأولى: تحدٍّ واحد وتجربة واحدة تُقاس الآن ميدانيًا.',
      en: 'The first edition: one challenge, and one pilot that is now being measured.',
    },
    zone: STORY_ZONE,
    stages: {
      callStartsAt: start,
      callEndsAt: daysAfter(start, 40),
      evaluationEndsAt: daysAfter(start, 75),
      pilotEndsAt: daysAfter(start, 400),
    },
    rules: { reviewersPerSubmission: 2, awards: 1, minimumRationale: 20, minimumPassingScore: 50 },
  });
  return app.get(ManageProgrammesService).open(manager, programme.id);
}

async function publishLights({ app, cast, today }: Stage, programme: Programme): Promise<Challenge> {
  const officer = cast.actor('energy-officer');
  const drafts = app.get(DraftChallengeService);
  const draft = challengeDraft(streetLights, daysAfter(today, WINDOW.opens), daysAfter(today, WINDOW.closes));
  const challenge = await drafts.create(officer, programme.id, cast.organisationId('energy'), draft);
  await drafts.submitForReview(officer, challenge.id);
  await app.get(ApproveChallengeService).approve(cast.actor('energy-approver'), challenge.id);
  return app.get(PublishChallengeService).publish(cast.actor('manager'), challenge.id, null);
}

/** Every reviewer scores what was assigned, seeing no names. */
async function judge({ app, cast }: Stage, challenge: Challenge): Promise<void> {
  const criteria = await app.get(ChallengesService).criteriaOf([challenge.id]);
  const submissions = await app.get(SubmissionsService).listOpened(challenge.id);
  const pointsOf = (submissionId: string): readonly number[] => {
    const owner = submissions.find(({ id }) => id === submissionId)?.organisationId;
    const [key] = Object.keys(LIGHT_SCORES).filter((each) => cast.organisationId(each) === owner);
    return LIGHT_SCORES[key ?? ''] ?? [];
  };
  for (const { key } of storyJury) {
    const reviewer = cast.actor(key);
    const filter = { challengeId: challenge.id, openOnly: true };
    const { nodes } = await app.get(ReviewReadingService).pageOwn(reviewer, filter, { first: 10 });
    for (const { alias, version, submissionId } of nodes) {
      const scores = criteria.map(({ id }, index) => ({
        criterionId: id,
        score: pointsOf(submissionId)[index] ?? 0,
        rationale: LIGHT_RATIONALE,
      }));
      await app.get(ReviewingService).submit(reviewer, alias, version, scores);
    }
  }
}

/** Two persons decide. @returns the id of the submission that was chosen */
async function decide({ app, cast }: Stage, challenge: Challenge): Promise<string> {
  const submissions = await app.get(SubmissionsService).listOpened(challenge.id);
  const idOf = (startup: string) =>
    submissions.find(({ organisationId }) => organisationId === cast.organisationId(startup))?.id ?? '';
  const awarded = idOf('flowmind');
  const proposal = await app.get(ProposeDecisionService).propose(cast.actor('manager'), {
    challengeId: challenge.id,
    awards: [{ submissionId: awarded, reason: LIGHT_REASONS.award }],
    rejections: [{ submissionId: idOf('deepline'), reason: LIGHT_REASONS.rejection }],
  });
  await app.get(ReleaseDecisionsService).releaseAll(cast.actor('energy-approver'), [proposal.id]);
  return awarded;
}

/** The plan is written, agreed to by both sides, and the pilot starts. */
async function startPilot(stage: Stage, submissionId: string): Promise<Pilot> {
  const { app, cast } = stage;
  const officer = cast.actor('energy-officer');
  const { site, method, ...texts } = LIGHT_PLAN;
  const pilot = await app.get(OpenPilotService).open(cast.actor('manager'), {
    submissionId,
    site,
    startsOn: dayOf(stage, STARTED),
    endsOn: dayOf(stage, STARTED + PILOT_DAYS),
  });
  const milestones = LIGHT_MILESTONES.map(({ dueInDays, ...milestone }) => ({
    ...milestone,
    dueOn: dayOf(stage, STARTED + dueInDays),
  }));
  const run = app.get(RunPilotService);
  const { version } = await run.planMilestones(officer, pilot.id, pilot.version, milestones);
  const { kpis } = await app.get(PilotSightService).partsOf(pilot.id);
  const plans = app.get(PlanPilotService);
  const measurerId = cast.organisationId('energy');
  const planned = await plans.plan(officer, {
    pilotId: pilot.id,
    expectedVersion: version,
    ...texts,
    kpis: kpis.map(({ id }) => ({ kpiId: id, method, measurerId })),
  });
  const agreed = await plans.agree(officer, pilot.id, planned.version);
  await plans.agree(cast.actor('flowmind'), pilot.id, agreed.version);
  return run.start(officer, pilot.id);
}

/** Three months of figures, the first milestone, and the reviewers who will judge it. */
async function runPilot(stage: Stage, pilot: Pilot): Promise<void> {
  const { app, cast, clock, today } = stage;
  const officer = cast.actor('energy-officer');
  const { kpis, milestones } = await app.get(PilotSightService).partsOf(pilot.id);
  const [first] = milestones;
  if (!first) throw new Error('the pilot of the story has no milestone');
  const measured: string[] = [];
  for (const { day, values, note } of LIGHT_MEASUREMENTS) {
    await clock.travelTo(daysAfter(today, STARTED + day));
    for (const [index, { id }] of kpis.entries()) {
      const input = { kpiId: id, value: values[index] ?? 0, measuredOn: dayOf(stage, STARTED + day), note };
      measured.push((await app.get(RunPilotService).recordMeasurement(officer, input)).measurement.id);
    }
    if (day === LIGHT_MEASUREMENTS[0].day) {
      const evidence = { milestoneId: first.id, ...LIGHT_EVIDENCE };
      await app.get(MilestonesService).submitEvidence(cast.actor('flowmind'), evidence);
      await app.get(MilestonesService).accept(officer, first.id);
    }
  }
  const [verified] = measured;
  const verify = app.get(VerifyMeasurementService);
  if (verified) await verify.verify(cast.actor('energy-approver'), verified, LIGHT_VERIFICATION);
  for (const key of ['reviewer-1', 'reviewer-2']) {
    const reviewer = await app.get(ReviewersService).reviewerOf(cast.actor(key));
    if (reviewer)
      await app.get(ReviewPilotService).assignReviewer(cast.actor('manager'), pilot.id, reviewer.id);
  }
}
