import { OrganisationKind, Role } from '#libs/identity';
import type { Persona, TestApp } from '../../support/test-app.js';

export interface PassportFacts {
  readonly he?: string;
  readonly en?: string;
  readonly sectors?: readonly string[];
  readonly [field: string]: unknown;
}

/** Saves the first passport of a start-up. */
export async function savePassport(owner: Persona, { he, en, ...facts }: PassportFacts): Promise<void> {
  await owner.client.done('savePassport', {
    organisationId: owner.organisationId,
    description: { he, en },
    team: [],
    sectors: ['water'],
    technologies: ['sensors'],
    trl: 7,
    languages: ['he', 'en'],
    countries: ['IL'],
    references: [],
    certificates: [],
    ...facts,
  });
}

/** A start-up with a passport, and its owner. The index knows it after the next drain. */
export async function startupWithPassport(
  app: TestApp,
  name: string,
  facts: PassportFacts,
): Promise<Persona> {
  const owner = await app.persona(Role.STARTUP_OWNER, await app.organisation(OrganisationKind.STARTUP, name));
  await savePassport(owner, facts);
  return owner;
}

export async function addSolution(owner: Persona, en: string, text: string): Promise<string> {
  const { solution } = await owner.client.done<{ solution: { id: string } }>(
    'addSolution',
    {
      organisationId: owner.organisationId,
      title: { en },
      summary: {},
      description: { en: text },
      tags: ['water'],
    },
    'solution { id }',
  );
  return solution.id;
}
