import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '#libs/access';
import { sqlState, Transactions } from '#libs/database';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { programmeInput } from '../../../test/e2e/challenges/world.js';
import { type Persona, TestApp } from '../../../test/support/test-app.js';
import { ProgrammesService } from './programmes.service.js';

jest.setTimeout(60_000);

const CHECK_VIOLATION = '23514';

describe('the door of programmes', () => {
  let app: TestApp;
  let manager: Persona;
  let draftId: string;
  let openId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    const operatorId = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
    manager = await app.persona(Role.PROGRAMME_MANAGER, operatorId);
    draftId = await create();
    openId = await create();
    await manager.client.done('openProgramme', { id: openId });
  });
  afterAll(() => app.stop());

  const create = async (): Promise<string> => {
    const input = programmeInput(manager.organisationId);
    const { programme } = await manager.client.done<{ programme: { id: string } }>(
      'createProgramme',
      input,
      'programme { id }',
    );
    return programme.id;
  };
  const service = () => app.app.get(ProgrammesService);
  const transaction: Transactions['run'] = (work) => app.app.get(Transactions).run(work);
  const actor = (personId: string, role: Role): Actor => ({
    ...app.system,
    kind: 'person',
    personId,
    memberships: [{ organisationId: manager.organisationId, organisationKind: 'OPERATOR', role }],
  });

  it('knows the managers of a programme, inside and outside a transaction', async () => {
    const named = actor(manager.personId, Role.PROGRAMME_MANAGER);
    const demoted = actor(manager.personId, Role.REVIEWER);
    const other = actor(newId(), Role.PROGRAMME_MANAGER);
    for (const [who, expected] of [
      [named, true],
      [demoted, false],
      [other, false],
      [app.system, true],
    ] as const) {
      expect(await service().isManager(who, draftId)).toBe(expected);
      expect(await transaction((tx) => service().isManager(who, draftId, tx))).toBe(expected);
      const required = transaction((tx) => service().requireManager(tx, who, draftId));
      if (expected) await expect(required).resolves.toBeUndefined();
      else await expect(required).rejects.toThrow('access.forbidden');
    }
    expect((await service().managedBy(named)).sort()).toEqual([draftId, openId].sort());
    expect(await service().managedBy(other)).toEqual([]);
    expect(await app.statementsOf(() => service().managedBy(demoted))).toEqual([]);
  });

  it('hands over a programme that is open, and says which field named one that is not', async () => {
    const require = (id: string) => transaction((tx) => service().requireOpen(tx, id, ['programme']));
    expect(await require(openId)).toMatchObject({ id: openId, state: 'OPEN' });
    await expect(require(draftId)).rejects.toMatchObject({
      violations: [{ code: 'programme.not_open', path: ['programme'] }],
    });
    await expect(require(newId())).rejects.toMatchObject({
      violations: [{ code: 'input.unknown_id', path: ['programme'] }],
    });
  });

  it('tells the rules and the stages', async () => {
    expect(await service().rulesOf(openId)).toEqual({
      reviewersPerSubmission: 3,
      awards: 1,
      minimumRationale: 50,
      minimumPassingScore: 60,
    });
    await expect(service().rulesOf(newId())).rejects.toThrow('input.unknown_id');
    const stages = await transaction((tx) => service().stagesOf(openId, tx));
    expect(stages.map(({ kind }) => kind)).toEqual(['CALL', 'EVALUATION', 'PILOT']);
  });

  it.each([
    ['an opening without an instant', "state = 'OPEN'"],
    ['a cancellation without a reason', "state = 'CANCELLED'"],
    ['a state that does not exist', "state = 'PAUSED'"],
  ])('refuses %s, whoever writes it', async (_, change) => {
    const error = await app
      .query(`update programmes.programme set ${change} where id = $1`, [draftId])
      .catch((reason: unknown) => reason);
    expect(sqlState(error)).toBe(CHECK_VIOLATION);
  });
});
