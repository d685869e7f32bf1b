import { describe, expect, it } from '@jest/globals';
import type { Result } from '#libs/kernel';
import {
  challengeSight,
  documentOwners,
  type GuardedAct,
  inquirySight,
  isSeen,
  mayAct,
  mayAskFor,
  mayWriteFor,
} from './challenge.policy.js';

const KINDS: Readonly<Record<string, string>> = { water: 'MINISTRY', roads: 'MINISTRY', leaks: 'STARTUP' };

const person = (role: string, organisationId: string, scopes: string[] | null = null) => ({
  kind: 'person',
  scopes,
  memberships: [{ role, organisationId, organisationKind: KINDS[organisationId] ?? 'OPERATOR' }],
});
const system = { kind: 'system', scopes: null, memberships: [] };
const anonymous = { kind: 'anonymous', scopes: null, memberships: [] };
const answer = (result: Result<true>) => (result.ok ? 'yes' : result.error[0]?.code);

const draft = {
  id: 'c1',
  kind: 'CHALLENGE' as const,
  ministryId: 'water',
  programmeId: 'p1',
  publishedAt: null,
};
const published = { ...draft, publishedAt: new Date(0) };

const WHO = {
  officer: { actor: person('MINISTRY_OFFICER', 'water'), manages: false },
  approver: { actor: person('MINISTRY_APPROVER', 'water'), manages: false },
  manager: { actor: person('PROGRAMME_MANAGER', 'operator'), manages: true },
  system: { actor: system, manages: false },
  'officer elsewhere': { actor: person('MINISTRY_OFFICER', 'roads'), manages: false },
  'manager elsewhere': { actor: person('PROGRAMME_MANAGER', 'operator'), manages: false },
  startup: { actor: person('STARTUP_OWNER', 'leaks'), manages: false },
  anonymous: { actor: anonymous, manages: false },
} as const;

const allowed = (act: GuardedAct, challenge: typeof draft | typeof published) =>
  Object.entries(WHO)
    .filter(([, { actor, manages }]) => mayAct(actor, act, challenge, manages).ok)
    .map(([name]) => name);

describe('mayAct', () => {
  it.each<[GuardedAct, ...string[]]>([
    ['edit', 'officer', 'system'],
    ['submitForReview', 'officer', 'system'],
    ['requestChanges', 'approver', 'manager', 'system'],
    ['approve', 'approver', 'system'],
    ['publish', 'manager', 'system'],
    ['amend', 'approver', 'manager', 'system'],
    ['amendRubric', 'manager', 'system'],
    ['reframe', 'officer', 'approver', 'manager', 'system'],
    ['close', 'system'],
    ['openEvaluation', 'manager', 'system'],
    ['decide', 'approver', 'manager', 'system'],
    ['reconsider', 'system'],
    ['archive', 'manager', 'system'],
    ['answerInquiry', 'officer', 'manager', 'system'],
  ])('%s', (act, ...who) => {
    expect(allowed(act, draft)).toEqual(who);
    expect(allowed(act, published)).toEqual(who);
  });

  it('cancel: an officer only what was never published', () => {
    expect(allowed('cancel', draft)).toEqual(['officer', 'manager', 'system']);
    expect(allowed('cancel', published)).toEqual(['manager', 'system']);
  });
});

describe('mayWriteFor', () => {
  it.each([
    ['an officer of the ministry', person('MINISTRY_OFFICER', 'water'), 'yes'],
    ['the operator', system, 'yes'],
    ['an approver', person('MINISTRY_APPROVER', 'water'), 'challenge.ministry_not_yours'],
    ['an officer elsewhere', person('MINISTRY_OFFICER', 'roads'), 'challenge.ministry_not_yours'],
    ['a manager', person('PROGRAMME_MANAGER', 'operator'), 'challenge.ministry_not_yours'],
  ])('%s: %s', (_, actor, expected) => expect(answer(mayWriteFor(actor, 'water'))).toBe(expected));
});

it('documentOwners: the ministry, and operators for which the actor manages', () => {
  expect(documentOwners(person('MINISTRY_OFFICER', 'water'), 'water')).toEqual(['water']);
  expect(documentOwners(person('MINISTRY_OFFICER', 'roads'), 'water')).toEqual(['water']);
  expect(documentOwners(person('PROGRAMME_MANAGER', 'operator'), 'water')).toEqual(['water', 'operator']);
});

describe('mayAskFor', () => {
  it.each([
    ['an owner', person('STARTUP_OWNER', 'leaks'), 'yes'],
    ['a member', person('STARTUP_MEMBER', 'leaks'), 'yes'],
    ['an owner elsewhere', person('STARTUP_OWNER', 'pipes'), 'inquiry.startup_not_yours'],
    ['an officer', person('MINISTRY_OFFICER', 'leaks'), 'inquiry.startup_not_yours'],
    ['the system', system, 'inquiry.startup_not_yours'],
  ])('%s: %s', (_, actor, expected) => expect(answer(mayAskFor(actor, 'leaks'))).toBe(expected));
});

describe('challengeSight and isSeen', () => {
  it.each([
    ['anonymous', anonymous, [], false],
    ['the system', system, [], true],
    ['an officer of the ministry', person('MINISTRY_OFFICER', 'water'), [], true],
    ['a reviewer of the ministry', person('REVIEWER', 'water'), [], true],
    ['an officer elsewhere', person('MINISTRY_OFFICER', 'roads'), [], false],
    ['a manager of the programme', person('PROGRAMME_MANAGER', 'operator'), ['p1'], true],
    ['a manager elsewhere', person('PROGRAMME_MANAGER', 'operator'), ['p2'], false],
    ['an intermediary', person('INTERMEDIARY', 'hub'), [], false],
    ['an auditor', person('AUDITOR', 'operator'), [], true],
    ['a mentor', person('MENTOR', 'hub'), [], false],
    ['an administrator', person('PLATFORM_ADMINISTRATOR', 'operator'), [], false],
    ['a start-up', person('STARTUP_OWNER', 'leaks'), [], false],
    ['a token without the scope', person('MINISTRY_OFFICER', 'water', ['profile:read']), [], false],
    ['a token with the scope', person('MINISTRY_OFFICER', 'water', ['challenges:read']), [], true],
    ["a manager's token without the scope", person('PROGRAMME_MANAGER', 'operator', []), ['p1'], false],
  ])('%s sees the draft: %p', (_, actor, managed, expected) => {
    const sight = challengeSight(actor, managed as string[], []);
    expect(isSeen(sight, draft)).toBe(expected);
    expect(isSeen(sight, published)).toBe(true);
  });

  it('shows an intermediary the draft that it helps with, and no other', () => {
    const helper = person('INTERMEDIARY', 'hub');
    expect(isSeen(challengeSight(helper, [], [draft.id]), draft)).toBe(true);
    expect(isSeen(challengeSight(helper, [], ['another']), draft)).toBe(false);
    const token = person('INTERMEDIARY', 'hub', ['challenges:write']);
    expect(isSeen(challengeSight(token, [], [draft.id]), draft)).toBe(false);
  });

  it('does not take membership in a start-up of the same id for a ministry', () => {
    const odd = {
      ...person('STARTUP_OWNER', 'x'),
      memberships: [{ role: 'STARTUP_OWNER', organisationId: 'water', organisationKind: 'STARTUP' }],
    };
    expect(isSeen(challengeSight(odd, [], []), draft)).toBe(false);
  });
});

describe('inquirySight', () => {
  const sight = (organisationIds: string[], ministryIds: string[], programmeIds: string[]) => ({
    organisationIds,
    ministryIds,
    programmeIds,
  });
  it.each([
    ['anonymous', anonymous, [], sight([], [], [])],
    ['a start-up', person('STARTUP_MEMBER', 'leaks'), [], sight(['leaks'], [], [])],
    ['an officer', person('MINISTRY_OFFICER', 'water'), [], sight([], ['water'], [])],
    ['an approver', person('MINISTRY_APPROVER', 'water'), [], sight([], [], [])],
    ['a manager', person('PROGRAMME_MANAGER', 'operator'), ['p1'], sight([], [], ['p1'])],
    ['an auditor', person('AUDITOR', 'operator'), [], sight([], [], [])],
    ['a token without the scope', person('MINISTRY_OFFICER', 'water', []), ['p1'], sight([], [], [])],
  ])('%s', (_, actor, managed, expected) =>
    expect(inquirySight(actor, managed as string[])).toEqual(expected),
  );
});

describe('an open call', () => {
  const call = { ...draft, kind: 'OPEN_CALL' as const };

  const own = { ...call, ministryId: 'operator' };

  it('is written by whoever runs the programme too, and by no manager elsewhere', () => {
    for (const act of ['edit', 'submitForReview', 'publish'] as const) {
      expect(mayAct(WHO.manager.actor, act, call, true).ok).toBe(true);
      expect(mayAct(WHO.manager.actor, act, call, false).ok).toBe(false);
    }
    expect(mayAct(WHO.officer.actor, 'edit', call, false).ok).toBe(true);
    expect(mayAct(WHO['officer elsewhere'].actor, 'edit', call, false).ok).toBe(false);
  });

  it('is approved in the name of a ministry by the ministry, in that of the operator by its managers', () => {
    expect(mayAct(WHO.manager.actor, 'approve', call, true).ok).toBe(false);
    expect(mayAct(WHO.approver.actor, 'approve', call, false).ok).toBe(true);
    expect(mayAct(WHO.manager.actor, 'approve', own, true).ok).toBe(true);
    expect(mayAct(WHO.manager.actor, 'approve', own, false).ok).toBe(false);
    expect(mayAct(WHO.manager.actor, 'approve', { ...own, kind: 'CHALLENGE' }, true).ok).toBe(false);
  });
});
