import { createCast } from '#libs/platform';
import type { Story } from '../story.js';
import { playBuilding } from './building.js';
import { playCalling } from './calling.js';
import { playChoosing } from './choosing.js';
import { company } from './company.js';
import { playLeaving } from './leaving.js';
import { playNarrowing } from './narrowing.js';
import { RunDesk } from './run-desk.js';

/** CivTech Scotland, from the choice of the model to the contract. */
export const ferryStory: Story = {
  title:
    'Etgar: one programme by the model of CivTech Scotland, from the choice of the model to the contract.',
  begins: new Date('2027-08-02T09:00:00+01:00'),
  zone: 'Europe/London',
  async prepare(app) {
    const { organisationId, personId } = await createCast(app, company);
    const emailOf = (key: string) => company.people.find((person) => person.key === key)?.email ?? '';
    return {
      cast: { organisationId, personId, emailOf },
      async play(stage, narrator) {
        const desk = new RunDesk(stage, narrator);
        await playChoosing(desk);
        await playCalling(desk);
        await playNarrowing(desk);
        await playBuilding(desk);
        await playLeaving(desk);
      },
    };
  },
};
