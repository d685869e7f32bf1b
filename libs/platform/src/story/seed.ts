import type { INestApplicationContext } from '@nestjs/common';
import {
  ApproveChallengeService,
  type Challenge,
  DraftChallengeService,
  EndChallengeService,
  PublishChallengeService,
} from '#libs/challenges';
import { Database } from '#libs/database';
import { JobRunner } from '#libs/events';
import type { Programme } from '#libs/programmes';
import { AssignAutomaticallyService } from '#libs/review';
import { ControlledClock } from '../controlled-clock.js';
import { type Cast, storyEmailOf } from './cast.js';
import { tellForerunner } from './forerunner.js';
import { handIn } from './hand-in.js';
import { nameJury } from './jury.js';
import { challengeDraft, daysAfter, tellPrologue } from './prologue.js';
import { waterProposals } from './proposals.js';
import { storyChallenges } from './story.js';
import type { StoryChallenge } from './story.types.js';

/** How far each challenge of the story has come when somebody starts Etgar for the first time. */
const PROGRESS: Readonly<Record<string, 'draft' | 'in-review' | 'published' | 'in-evaluation'>> = {
  'water-leaks': 'in-evaluation',
  permits: 'published',
  'hospital-queues': 'published',
  'accessible-forms': 'published',
  'rights-in-arabic': 'in-review',
  'school-transport': 'draft',
};

/** Key of the advisory lock of whoever tells the story. */
const TELLING = 712_020_527;

/**
 * Tells the story on an empty database, through the services of the API. It begins half a year ago, under a
 * clock that is set for it and removed when it is told.
 * @returns `told before` when its people are there already, `none` when others are.
 */
export async function seedIfEmpty(app: INestApplicationContext): Promise<'told' | 'told before' | 'none'> {
  // Of two processes that start on one empty database, the second waits and then finds the story told.
  const teller = app.get(Database).dataSource.createQueryRunner();
  try {
    await teller.query('select pg_advisory_lock($1)', [TELLING]);
    return await tellIfEmpty(app);
  } finally {
    // A pooled connection outlives its release, and a session's lock with it.
    await teller.query('select pg_advisory_unlock($1)', [TELLING]);
    await teller.release();
  }
}

async function tellIfEmpty(app: INestApplicationContext): Promise<'told' | 'told before' | 'none'> {
  const database = app.get(Database);
  const [{ empty, told }] = (await database.dataSource.query(
    `select not exists (select from identity.person) as empty,
       exists (select from identity.person where email = $1) as told`,
    [storyEmailOf('manager')],
  )) as [{ empty: boolean; told: boolean }];
  if (!empty) return told ? 'told before' : 'none';
  const today = lastNoon(new Date());
  const clock = await ControlledClock.install(database);
  try {
    await clock.travelTo(daysAfter(today, -190));
    const { cast, programme } = await tellPrologue(app, daysAfter(today, -35));
    await nameJury(app, cast);
    await tellForerunner({ app, cast, clock, today });
    await clock.travelTo(daysAfter(today, -35));
    const begun: [StoryChallenge, Challenge][] = [];
    for (const story of storyChallenges) begun.push([story, await begin(app, cast, programme, story, today)]);
    await playCall(app, cast, clock, today, begun);
  } finally {
    await clock.remove();
  }
  await app.get(JobRunner).drain();
  return 'told';
}

/** The last 12:00 of Jerusalem's winter time that has passed: deadlines of the story are round. */
function lastNoon(now: Date): Date {
  const noon = new Date(now);
  noon.setUTCHours(10, 0, 0, 0);
  return noon <= now ? noon : daysAfter(noon, -1);
}

/** Writes a challenge and takes it as far as the publication. */
async function begin(
  app: INestApplicationContext,
  cast: Cast,
  programme: Programme,
  story: StoryChallenge,
  today: Date,
): Promise<Challenge> {
  const progress = PROGRESS[story.key];
  const officer = cast.actor(`${story.ministry}-officer`);
  const [opensAt, closesAt] =
    progress === 'in-evaluation'
      ? [daysAfter(today, -30), daysAfter(today, -2)]
      : [daysAfter(today, -10), daysAfter(today, 30)];
  const drafts = app.get(DraftChallengeService);
  const draft = challengeDraft(story, opensAt, closesAt);
  const challenge = await drafts.create(officer, programme.id, cast.organisationId(story.ministry), draft);
  if (progress === 'draft') return challenge;
  const submitted = await drafts.submitForReview(officer, challenge.id);
  if (progress === 'in-review') return submitted;
  await app.get(ApproveChallengeService).approve(cast.actor(`${story.ministry}-approver`), challenge.id);
  return app.get(PublishChallengeService).publish(cast.actor('manager'), challenge.id, null);
}

/** Start-ups answer the water challenge, its deadline passes, and the manager opens the evaluation. */
async function playCall(
  app: INestApplicationContext,
  cast: Cast,
  clock: ControlledClock,
  today: Date,
  begun: readonly [StoryChallenge, Challenge][],
): Promise<void> {
  const water = begun.find(([story]) => story.key === 'water-leaks')?.[1];
  if (!water) throw new Error('the story has no water challenge');
  await clock.travelTo(daysAfter(today, -5));
  for (const proposal of waterProposals) await handIn(app, cast, water, proposal);
  await clock.travelTo(daysAfter(today, -1));
  await app.get(JobRunner).drain();
  await app.get(EndChallengeService).openEvaluation(cast.actor('manager'), water.id);
  await app.get(AssignAutomaticallyService).assign(cast.actor('manager'), water.id, null);
}
