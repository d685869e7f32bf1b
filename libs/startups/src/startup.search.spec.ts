import { describe, expect, it } from '@jest/globals';
import type { Passport } from './passport.entity.js';
import type { Solution } from './solution.entity.js';
import { solutionDocument, startupDocument } from './startup.search.js';

const at = new Date('2027-01-01T00:00:00Z');

const solution: Solution = {
  id: 'solution',
  organisationId: 'organisation',
  title: { he: 'אוזן לצינור', en: 'PipeEar' },
  summary: { en: 'Listens.' },
  description: { en: 'Sensors on pipes. They listen at night.' },
  tags: ['water'],
  trl: 7,
  state: 'ACTIVE',
  withdrawnAt: null,
  withdrawalReason: null,
  externalId: null,
  sourceDigest: null,
  importBatchId: null,
  version: 4,
  createdAt: at,
  updatedAt: at,
};

const passport: Passport = {
  id: 'passport',
  organisationId: 'organisation',
  description: { en: 'We listen to pipes.' },
  website: null,
  foundedYear: 2021,
  headcount: 'MICRO',
  region: 'Canary region',
  team: [{ name: 'Canary Noy', position: 'Founder' }],
  sectors: ['water'],
  technologies: ['acoustics', 'water'],
  trl: 6,
  languages: ['he'],
  countries: ['IL'],
  references: [{ customer: 'Canary City', description: 'A pilot.', year: null, url: null }],
  certificates: [],
  version: 2,
  createdAt: at,
  updatedAt: at,
};

describe('solutionDocument', () => {
  it('holds every text and what a solution is compared by', () =>
    expect(solutionDocument(solution)).toEqual({
      id: 'solution',
      kind: 'solution',
      version: 4,
      fields: {
        title: 'אוזן לצינור\nPipeEar',
        summary: 'Listens.',
        text: 'Sensors on pipes. They listen at night.',
        tags: 'water',
      },
      facets: { tag: ['water'], language: ['he', 'en'], organisation: ['organisation'] },
      numbers: { trl: 7 },
    }));

  it.each([
    ['Sensors on pipes.', ''],
    ['Sensors on…', ''],
    ['Sensors off pipes', 'Sensors off pipes'],
  ])('counts a title that the text begins with once: %s', (title, expected) =>
    expect(solutionDocument({ ...solution, title: { en: title } }).fields.title).toBe(expected),
  );

  it('says nothing of a level that is not known', () =>
    expect(solutionDocument({ ...solution, trl: null }).numbers).toEqual({}));
});

describe('startupDocument', () => {
  it('speaks of the passport and the solutions, and of no person or customer', () => {
    const document = startupDocument(passport, [solution], 9);
    expect(document).toEqual({
      id: 'organisation',
      kind: 'startup',
      version: 11,
      fields: {
        text: 'We listen to pipes.',
        tags: 'water\nacoustics\nwater',
        solutions: 'אוזן לצינור\nPipeEar\nListens.\nwater',
      },
      facets: { tag: ['water', 'acoustics'], language: ['he'], country: ['IL'] },
      numbers: { trl: 6 },
    });
    expect(JSON.stringify(document)).not.toContain('Canary');
  });
});
