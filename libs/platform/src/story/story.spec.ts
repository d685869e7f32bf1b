import { describe, expect, it } from '@jest/globals';
import { streetLights } from './challenges/street-lights.js';
import { storyCriteria, storyQuestions } from './evaluation-form.js';
import { lightProposals } from './forerunner-papers.js';
import { storyJury } from './jury.js';
import { storyOrganisations, storyPeople } from './organisations.js';
import { storyPersonas } from './personas.js';
import { waterProposals } from './proposals.js';
import { storyChallenges, storyStartups } from './story.js';

/** Paths of localized texts that lack a language. */
function gapsIn(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.some((key) => ['he', 'ar', 'en'].includes(key)))
    return ['he', 'ar', 'en']
      .filter((key) => !(value as Record<string, string>)[key]?.trim())
      .map((key) => `${path}.${key}`);
  return Object.entries(value).flatMap(([key, inner]) => gapsIn(inner, `${path}.${key}`));
}

describe('the story', () => {
  it('has six challenges of six ministries and twelve start-ups with solutions', () => {
    expect(new Set(storyChallenges.map((challenge) => challenge.ministry)).size).toBe(6);
    expect(new Set(storyStartups.map((startup) => startup.registrationNumber)).size).toBe(12);
    expect(storyStartups.filter((startup) => startup.solutions.length === 0)).toEqual([]);
  });

  it('is told in Hebrew, Arabic and English to the last text', () => {
    expect(
      gapsIn(
        { storyChallenges, streetLights, storyStartups, storyOrganisations, storyCriteria, storyQuestions },
        '',
      ),
    ).toEqual([]);
  });

  it('has weights of 100 and KPIs that move', () => {
    expect(storyCriteria.reduce((sum, criterion) => sum + criterion.weight, 0)).toBe(100);
    const still = [...storyChallenges, streetLights]
      .flatMap((challenge) => challenge.kpis)
      .filter((kpi) => kpi.baseline === kpi.target);
    expect(still).toEqual([]);
  });

  it('names only people and start-ups that are in it', () => {
    const emails = [...storyPeople, ...storyStartups].map((somebody) => somebody.email);
    expect(storyPersonas.filter((persona) => !emails.includes(persona.email))).toEqual([]);
    const people = storyPeople.map((person) => person.key);
    expect(storyJury.filter((member) => !people.includes(member.key))).toEqual([]);
    const startups = storyStartups.map((startup) => startup.key);
    const proposals = [...waterProposals, ...lightProposals];
    expect(proposals.filter((proposal) => !startups.includes(proposal.startup))).toEqual([]);
  });
});
