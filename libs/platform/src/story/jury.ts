import type { INestApplicationContext } from '@nestjs/common';
import {
  ConflictKind,
  ConflictsService,
  InterestRegistersService,
  ReviewersService,
  TERMS_VERSION,
} from '#libs/review';
import type { Cast } from './cast.js';

/** The jury of the story, by the keys of its people. */
export const storyJury = [
  {
    key: 'reviewer-1',
    biography: 'Studies sensors and water networks.',
    expertise: ['water', 'sensors'],
    languages: ['en', 'he'],
  },
  {
    key: 'reviewer-2',
    biography: 'Studies infrastructure of small municipalities.',
    expertise: ['infrastructure', 'municipalities'],
    languages: ['ar', 'he'],
  },
  {
    key: 'reviewer-3',
    biography: 'Bought technology for municipalities for twenty years.',
    expertise: ['municipalities', 'procurement'],
    languages: ['he'],
  },
] as const;

const CAPACITY = 10;

/** Names the jury and hears its conflicts of interest. */
export async function nameJury(app: INestApplicationContext, cast: Cast): Promise<void> {
  const manager = cast.actor('manager');
  for (const { key, ...profile } of storyJury) {
    await app.get(ReviewersService).add(manager, cast.personId(key), { ...profile, capacity: CAPACITY });
    const register = { termsVersion: TERMS_VERSION, isComplete: true, interests: [] };
    await app.get(InterestRegistersService).file(cast.actor(key), register);
  }
  await app.get(ConflictsService).declare(cast.actor('reviewer-3'), {
    organisationId: cast.organisationId('flowmind'),
    kind: ConflictKind.EMPLOYMENT,
    reason: 'I advised this company until last year.',
  });
}
