import { describe, expect, it } from '@jest/globals';
import { checkPassport, importTargetOf, mayEdit, type PassportFacts } from './startup.policy.js';

const person = (...memberships: [role: string, organisationId: string][]) => ({
  kind: 'person',
  memberships: memberships.map(([role, organisationId]) => ({ role, organisationId })),
});
const system = { kind: 'system', memberships: [] };

describe('mayEdit', () => {
  it.each([
    ['STARTUP_OWNER', 'own', true],
    ['STARTUP_MEMBER', 'own', true],
    ['STARTUP_OWNER', 'other', false],
    ['STARTUP_MEMBER', 'other', false],
    ['PLATFORM_ADMINISTRATOR', 'own', false],
    ['INTERMEDIARY', 'own', false],
  ])('%s of own edits %s: %p', (role, organisationId, expected) =>
    expect(mayEdit(person([role, 'own']), organisationId).ok).toBe(expected),
  );

  it('lets the platform itself', () => expect(mayEdit(system, 'any').ok).toBe(true));
});

describe('importTargetOf', () => {
  const target = (actor: Parameters<typeof importTargetOf>[0], organisationId: string | null) => {
    const result = importTargetOf(actor, organisationId);
    return result.ok ? result.value : result.error[0];
  };
  const forbidden = { code: 'access.forbidden' };

  it.each<[string, ReturnType<typeof person>, string | null, unknown]>([
    ['a member, own', person(['STARTUP_MEMBER', 'a']), null, { organisationId: 'a' }],
    ['a member, own by name', person(['STARTUP_MEMBER', 'a']), 'a', { organisationId: 'a' }],
    ['a member, foreign', person(['STARTUP_MEMBER', 'a']), 'b', forbidden],
    [
      'an owner in two roles',
      person(['STARTUP_OWNER', 'a'], ['STARTUP_MEMBER', 'a']),
      null,
      { organisationId: 'a' },
    ],
    [
      'somebody of two start-ups',
      person(['STARTUP_OWNER', 'a'], ['STARTUP_OWNER', 'b']),
      null,
      { code: 'input.required', path: ['organisationId'] },
    ],
    [
      'somebody of two, one named',
      person(['STARTUP_OWNER', 'a'], ['STARTUP_OWNER', 'b']),
      'b',
      { organisationId: 'b' },
    ],
    ['the administrator', person(['PLATFORM_ADMINISTRATOR', 'op']), null, 'named'],
    ['the administrator for one', person(['PLATFORM_ADMINISTRATOR', 'op']), 'a', forbidden],
    ['a ministry officer', person(['MINISTRY_OFFICER', 'm']), null, forbidden],
  ])('%s', (_, actor, organisationId, expected) => expect(target(actor, organisationId)).toEqual(expected));

  it('lets the platform import for named organisations', () => expect(target(system, null)).toBe('named'));
});

describe('checkPassport', () => {
  const facts: PassportFacts = {
    description: { he: 'חיישנים' },
    languages: ['he', 'ar'],
    countries: ['IL', 'CY'],
    foundedYear: 2021,
  };
  const codes = (change: Partial<PassportFacts>) =>
    checkPassport({ ...facts, ...change }, 2026).map(({ code, path }) => [code, ...(path ?? [])].join(' '));

  it.each<[Partial<PassportFacts>, string[]]>([
    [{}, []],
    [{ foundedYear: null }, []],
    [{ foundedYear: 2026 }, []],
    [{ foundedYear: 2027 }, ['startup.founded_in_future foundedYear']],
    [{ description: {} }, ['input.required description']],
    [{ description: { en: '  ' } }, ['input.required description']],
    [
      { languages: ['he', 'xx', 'hebrew'] },
      ['startup.unknown_language languages 1', 'startup.unknown_language languages 2'],
    ],
    [{ countries: ['il'] }, ['identity.unknown_country countries 0']],
    [{ countries: ['IL', 'XQ'] }, ['identity.unknown_country countries 1']],
  ])('%j → %j', (change, expected) => expect(codes(change)).toEqual(expected));
});
