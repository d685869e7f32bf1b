import { STORY_ZONE, storyEmailOf, tellPrologue } from '#libs/platform';
import type { Story } from '../story.js';
import { playCall } from './call.js';
import { playChallenge } from './challenge.js';
import { playEvaluation } from './evaluation.js';
import { playMatching } from './matching.js';
import { playPilot } from './pilot.js';

const BEGINS = new Date('2027-03-01T09:00:00+02:00');

/** The main job: a public problem becomes a scored pilot. */
export const waterStory: Story = {
  title: 'Etgar: a public problem becomes a scored pilot.',
  begins: BEGINS,
  zone: STORY_ZONE,
  async prepare(app) {
    const { cast, programme } = await tellPrologue(app, BEGINS);
    const { organisationId, personId } = cast;
    return {
      cast: { organisationId, personId, emailOf: storyEmailOf },
      async play(stage, narrator) {
        const programmeId = programme.id;
        const play = { stage, narrator, programmeId, state: {}, clients: new Map(), submissions: new Map() };
        await playChallenge(play);
        await playMatching(play);
        await playCall(play);
        await playEvaluation(play);
        await playPilot(play);
      },
    };
  },
};
