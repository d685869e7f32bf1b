import { accessibleForms } from './challenges/accessible-forms.js';
import { hospitalQueues } from './challenges/hospital-queues.js';
import { permits } from './challenges/permits.js';
import { rightsInArabic } from './challenges/rights-in-arabic.js';
import { schoolTransport } from './challenges/school-transport.js';
import { waterLeaks } from './challenges/water-leaks.js';
import { infrastructureStartups } from './startups/infrastructure.js';
import { servicesStartups } from './startups/services.js';
import type { StoryChallenge, StoryStartup } from './story.types.js';

export const storyChallenges: readonly StoryChallenge[] = [
  waterLeaks,
  permits,
  hospitalQueues,
  accessibleForms,
  rightsInArabic,
  schoolTransport,
];

export const storyStartups: readonly StoryStartup[] = [...infrastructureStartups, ...servicesStartups];

/** The English name of a start-up of the story. */
export const storyStartupName = (key: string): string =>
  storyStartups.find((startup) => startup.key === key)?.name.en ?? key;
