import { describe, expect, it } from '@jest/globals';
import { mayApproveModel, mayWriteModel, seesModelDrafts } from './model.policy.js';

const person = (role: string, scopes: readonly string[] | null = null, personId = 'me') => ({
  kind: 'person',
  personId,
  scopes,
  memberships: [{ role }],
});

describe('seesModelDrafts', () => {
  it.each([
    ['PROGRAMME_MANAGER', true],
    ['PLATFORM_ADMINISTRATOR', true],
    ['AUDITOR', true],
    ['MINISTRY_OFFICER', false],
    ['MINISTRY_APPROVER', false],
    ['REVIEWER', false],
    ['STARTUP_OWNER', false],
  ])('%s: %s', (role, sees) => {
    expect(seesModelDrafts(person(role))).toBe(sees);
    expect(seesModelDrafts(person(role, ['programmes:read']))).toBe(sees);
    expect(seesModelDrafts(person(role, ['profile:read']))).toBe(false);
  });

  it('lets the system see, and the public not', () => {
    expect(seesModelDrafts({ ...person('x'), kind: 'system', memberships: [] })).toBe(true);
    expect(seesModelDrafts({ ...person('x'), kind: 'anonymous', memberships: [] })).toBe(false);
  });
});

describe('mayWriteModel', () => {
  it.each([
    ['OWN', true],
    ['STUDIED', false],
    ['HOUSE', false],
  ])('%s: %s', (kind, may) => expect(mayWriteModel(kind).ok).toBe(may));
});

describe('mayApproveModel', () => {
  it.each([
    ['a colleague', { editorIds: ['a'], submittedBy: 'b' }, true],
    ['somebody who wrote', { editorIds: ['a', 'me'], submittedBy: 'b' }, false],
    ['whoever submitted', { editorIds: ['a'], submittedBy: 'me' }, false],
  ])('%s', (_, version, may) => {
    expect(mayApproveModel(person('PROGRAMME_MANAGER'), version).ok).toBe(may);
  });

  it('refuses the system, which is nobody who answers for it', () => {
    const system = { ...person('x'), kind: 'system', personId: null };
    expect(mayApproveModel(system, { editorIds: [], submittedBy: null }).ok).toBe(false);
  });
});
