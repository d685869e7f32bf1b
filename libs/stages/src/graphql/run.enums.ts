import { registerEnumType } from '@nestjs/graphql';

/** A part that a manager gives; in the API in capitals. */
export enum PartyRole {
  FUNDER = 'funder',
  PROCURER = 'procurer',
  MENTOR = 'mentor',
  INTERMEDIARY = 'intermediary',
  JURY = 'jury',
  PANEL = 'panel',
  COMMITTEE = 'committee',
}

registerEnumType(PartyRole, {
  name: 'PartyRole',
  description: 'A part in a programme that its manager gives to a person.',
  valuesMap: {
    FUNDER: { description: 'Pays.' },
    PROCURER: { description: 'Buys.' },
    MENTOR: { description: 'Helps teams, and never judges.' },
    INTERMEDIARY: { description: 'Helps to define challenges, and never judges.' },
    JURY: { description: 'Judges.' },
    PANEL: { description: 'Judges.' },
    COMMITTEE: { description: 'A body with authority by law; it may hear appeals too.' },
  },
});
