import { digestOf } from '#libs/kernel';
import { type ProgrammeModel, studiedModels } from '#libs/models';
import { ShipModelsService } from '#libs/programmes';
import type { TestApp } from './test-app.js';

const text = (en: string) => ({ he: `${en} (he)`, ar: `${en} (ar)`, en });

/** A small sound model: a call, a gate of a jury, a pilot, a direct contract. Every value is sourced. */
export function aModel(changes: Partial<ProgrammeModel> = {}): ProgrammeModel {
  return {
    format: 1,
    id: 'small-call',
    name: text('Small call'),
    summary: text('One call, one pilot.'),
    jurisdiction: 'IL',
    operatorType: 'government',
    bodies: [
      { id: 'ministry', kind: 'ministry', name: text('Ministry') },
      { id: 'office', kind: 'agency', name: text('Programme office') },
      { id: 'experts', kind: 'experts', name: text('Jury') },
    ],
    parties: { owner: 'ministry', operator: 'office', jury: 'experts' },
    challengeDefinition: { definedBy: 'owner' },
    stages: [
      {
        id: 'call',
        kind: 'openCall',
        name: text('Call'),
        funnel: 'teams',
        scope: 'perChallenge',
        after: [],
        durationWeeks: { typical: 6 },
        intake: { mode: 'cohort', bundle: 'perChallenge' },
        gate: {
          decidedBy: ['jury'],
          mode: 'paper',
          reviewers: { perSubmission: 2, pool: 4 },
          select: { rule: 'topN', per: 'challenge', max: 2 },
        },
      },
      {
        id: 'pilot',
        kind: 'pilot',
        name: text('Pilot'),
        funnel: 'teams',
        scope: 'perChallenge',
        after: [{ stage: 'call' }],
        durationWeeks: { typical: 12 },
        admits: { max: 2, per: 'challenge' },
        money: [
          { kind: 'serviceContract', per: 'team', currency: 'ILS', amount: { max: 100_000 }, payer: 'owner' },
        ],
      },
    ],
    exits: [{ id: 'agreement', kind: 'pilotAgreement', from: ['pilot'] }],
    intellectualProperty: { foreground: 'supplier' },
    equity: { taken: false },
    provenance: [{ paths: [''], source: 'Written for the tests', confidence: 'sourced' }],
    ...changes,
  };
}

/** Brings the studied models into the library of a test, as the start of a process does. */
export async function aLibrary(
  test: TestApp,
  models: readonly ProgrammeModel[] = studiedModels(),
): Promise<void> {
  const shipped = models.map((content) => ({
    kind: 'STUDIED' as const,
    content,
    hash: digestOf(content),
  }));
  await test.app.get(ShipModelsService).ship(shipped);
}
