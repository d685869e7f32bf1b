import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { type Persona, TestApp } from '../../support/test-app.js';
import { programmeInput } from '../challenges/world.js';

interface Programme {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly version: number;
}

const FACTS = 'programme { id code state version }';

describe('programmes', () => {
  let app: TestApp;
  let operatorId: string;
  let manager: Persona;
  let other: Persona;
  let administrator: Persona;

  beforeAll(async () => {
    app = await TestApp.start();
    operatorId = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
    manager = await app.persona(Role.PROGRAMME_MANAGER, operatorId, 'Noa Manager');
    other = await app.persona(Role.PROGRAMME_MANAGER, operatorId, 'Omar Manager');
    administrator = await app.persona(Role.PLATFORM_ADMINISTRATOR, operatorId);
  });
  afterAll(() => app.stop());

  const create = async (changes: Record<string, unknown> = {}, by = manager): Promise<Programme> => {
    const input = programmeInput(operatorId, changes);
    return (await by.client.done<{ programme: Programme }>('createProgramme', input, FACTS)).programme;
  };
  const act = async (mutation: string, input: object, by = manager): Promise<Programme> =>
    (await by.client.done<{ programme: Programme }>(mutation, { ...input }, FACTS)).programme;
  const errorsOf = async (mutation: string, input: object, by = manager) => {
    const { errors } = await by.client.mutate(mutation, { ...input });
    return errors.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim());
  };
  const auditOf = async (id: string) =>
    (
      await app.query<{ act: string }>('select act from audit.entry where target_id = $1 order by id', [id])
    ).map((row) => row.act);

  describe('createProgramme', () => {
    it('makes a draft with three stages, managed by its creator', async () => {
      const { programme } = await manager.client.done<{ programme: object }>(
        'createProgramme',
        programmeInput(operatorId, { code: 'GOV-2027' }),
        `programme { code state version zone name { en } operator { name { en } } managers { displayName }
          stages { kind startsAt endsAt } rules { reviewersPerSubmission awards minimumRationale minimumPassingScore } }`,
      );
      expect(programme).toEqual({
        code: 'GOV-2027',
        state: 'DRAFT',
        version: 1,
        zone: 'Asia/Jerusalem',
        name: { en: 'Government challenges 2027' },
        operator: { name: { en: 'Operator' } },
        managers: [{ displayName: 'Noa Manager' }],
        stages: [
          { kind: 'CALL', startsAt: '2027-02-15T06:00:00.000Z', endsAt: '2027-05-01T06:00:00.000Z' },
          { kind: 'EVALUATION', startsAt: '2027-05-01T06:00:00.000Z', endsAt: '2027-07-01T06:00:00.000Z' },
          { kind: 'PILOT', startsAt: '2027-07-01T06:00:00.000Z', endsAt: '2028-01-01T06:00:00.000Z' },
        ],
        rules: { reviewersPerSubmission: 3, awards: 1, minimumRationale: 50, minimumPassingScore: 60 },
      });
    });

    it('is open to administrators as well', async () => {
      expect((await create({}, administrator)).state).toBe('DRAFT');
    });

    it('names everything that is wrong', async () => {
      const stages = {
        callStartsAt: '2027-02-15T06:00:00Z',
        callEndsAt: '2027-02-15T06:00:00Z',
        evaluationEndsAt: '2027-07-01T06:00:00Z',
        pilotEndsAt: '2027-06-01T06:00:00Z',
      };
      const input = { code: 'gov 2027', name: { he: 'א' }, zone: 'Asia/Atlantis', stages };
      expect(await errorsOf('createProgramme', programmeInput(operatorId, input))).toEqual([
        'programme.code_format code',
        'text.original_missing name.en',
        'window.unknown_zone zone',
        'programme.stage_ends_before_start stages.callEndsAt',
        'programme.stage_ends_before_start stages.pilotEndsAt',
      ]);
    });

    it('refuses a code twice, another operator, and rules out of range', async () => {
      const { code } = await create();
      expect(await errorsOf('createProgramme', programmeInput(operatorId, { code }))).toEqual([
        'programme.code_taken code',
      ]);
      expect(await errorsOf('createProgramme', programmeInput(newId()))).toEqual([
        'programme.operator_not_yours operatorId',
      ]);
      const rules = { reviewersPerSubmission: 0, awards: 1, minimumRationale: 50 };
      expect(await errorsOf('createProgramme', programmeInput(operatorId, { rules }))).toEqual([
        'input.range rules.reviewersPerSubmission',
      ]);
    });

    it('is refused to other roles', async () => {
      const ministry = await app.organisation(OrganisationKind.MINISTRY, 'Ministry');
      const officer = await app.persona(Role.MINISTRY_OFFICER, ministry);
      const query =
        'mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { errors { code } } }';
      const input = programmeInput(operatorId);
      expect((await officer.client.send(query, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await app.anonymous.send(query, { input })).errors?.[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
    });
  });

  describe('updateProgramme', () => {
    const edit = (programme: Programme, changes: Record<string, unknown> = {}) => {
      const { operatorId: _, ...content } = programmeInput(operatorId, { code: programme.code, ...changes });
      return { id: programme.id, expectedVersion: programme.version, ...content };
    };

    it('replaces the content of a draft, rules and all', async () => {
      const draft = await create();
      const changes = {
        code: `${draft.code}-B`,
        rules: { reviewersPerSubmission: 2, awards: 3, minimumRationale: 20 },
      };
      const { programme } = await manager.client.done<{ programme: object }>(
        'updateProgramme',
        edit(draft, changes),
        'programme { code version rules { awards minimumPassingScore } }',
      );
      expect(programme).toEqual({
        code: `${draft.code}-B`,
        version: 2,
        rules: { awards: 3, minimumPassingScore: null },
      });
    });

    it('freezes code, zone, rules and dates once it is open, but not its texts', async () => {
      const draft = await create();
      const open = await act('openProgramme', { id: draft.id });
      const frozen = {
        code: 'OTHER',
        zone: 'Europe/Berlin',
        rules: { reviewersPerSubmission: 3, awards: 2, minimumRationale: 50, minimumPassingScore: 60 },
      };
      expect(await errorsOf('updateProgramme', edit(open, frozen))).toEqual([
        'programme.frozen code',
        'programme.frozen zone',
        'programme.frozen rules',
      ]);
      const later = { ...programmeInput(operatorId).stages, pilotEndsAt: '2028-02-01T06:00:00Z' };
      expect(await errorsOf('updateProgramme', edit(open, { stages: later }))).toEqual([
        'programme.plan_frozen stages',
      ]);
      expect((await act('updateProgramme', edit(open, { name: { en: 'New name' } }))).version).toBe(3);
    });

    it('shows the dates of its run, which move by an addendum', async () => {
      const draft = await create();
      const open = await act('openProgramme', { id: draft.id });
      await app.drain();
      const [opensAt, closesAt] = ['2027-07-01T06:00:00Z', '2028-02-01T06:00:00Z'];
      const pilot = {
        programmeId: draft.id,
        stageId: 'pilot',
        opensAt,
        closesAt,
        reason: 'A second winter.',
      };
      await manager.client.done('rescheduleStage', pilot, 'run { status }');
      const { programme } = await app.anonymous.ask<{ programme: { stages: object[] } }>(
        'query ($id: ID!) { programme(id: $id) { stages { kind endsAt } } }',
        { id: draft.id },
      );
      expect(programme.stages).toContainEqual({ kind: 'PILOT', endsAt: '2028-02-01T06:00:00.000Z' });
      expect(await errorsOf('updateProgramme', edit(open))).toEqual(['edit.conflict expectedVersion']);
    });

    it('refuses an old version, unknown ids, other managers, and what is over', async () => {
      const draft = await create();
      await act('updateProgramme', edit(draft));
      expect(await errorsOf('updateProgramme', edit(draft))).toEqual(['edit.conflict expectedVersion']);
      expect(await errorsOf('updateProgramme', edit({ ...draft, id: newId() }))).toEqual([
        'input.unknown_id id',
      ]);
      expect(await errorsOf('updateProgramme', edit({ ...draft, version: 2 }), other)).toEqual([
        'input.unknown_id id',
      ]);
      expect(await errorsOf('updateProgramme', edit({ ...draft, version: 2 }), administrator)).toEqual([
        'access.forbidden',
      ]);
      await act('openProgramme', { id: draft.id });
      const done = await act('completeProgramme', { id: draft.id });
      expect(await errorsOf('updateProgramme', edit(done))).toEqual(['programme.wrong_state']);
    });
  });

  describe('openProgramme, completeProgramme and cancelProgramme', () => {
    const reason = 'The budget was cut.';

    it('lead from the draft to the end', async () => {
      const { id } = await create();
      expect((await act('openProgramme', { id })).state).toBe('OPEN');
      expect((await act('completeProgramme', { id })).state).toBe('COMPLETED');
      expect(await auditOf(id)).toEqual(['programme.create', 'programme.open', 'programme.complete']);
    });

    it('let a cancelled programme say why', async () => {
      const { id } = await create();
      await act('openProgramme', { id });
      await act('cancelProgramme', { id, reason });
      expect(
        await app.anonymous.ask('query ($id: ID!) { programme(id: $id) { state cancellationReason } }', {
          id,
        }),
      ).toEqual({ programme: { state: 'CANCELLED', cancellationReason: reason } });
    });

    it.each(['openProgramme', 'completeProgramme', 'cancelProgramme'])(
      '%s is refused in the wrong state, for unknown ids and to others',
      async (mutation) => {
        const extra = mutation === 'cancelProgramme' ? { reason } : {};
        const { id } = await create();
        expect(await errorsOf(mutation, { id, ...extra }, other)).toEqual(['input.unknown_id id']);
        expect(await errorsOf(mutation, { id: newId(), ...extra })).toEqual(['input.unknown_id id']);
        await act('openProgramme', { id });
        expect(await errorsOf(mutation, { id, ...extra }, other)).toEqual(['access.forbidden']);
        await act('completeProgramme', { id });
        expect(await errorsOf(mutation, { id, ...extra })).toEqual(['programme.wrong_state']);
      },
    );
  });

  describe('programme and programmes', () => {
    const LIST =
      'query ($state: ProgrammeState) { programmes(first: 100, state: $state) { totalCount nodes { id } } }';
    const seenBy = async (client: Persona['client'], id: string, state: string | null = null) => {
      const found = await client.ask<{ programme: { id: string } | null }>(
        'query ($id: ID!) { programme(id: $id) { id } }',
        { id },
      );
      const { programmes } = await client.ask<{
        programmes: { totalCount: number; nodes: { id: string }[] };
      }>(LIST, { state });
      expect(programmes.totalCount).toBe(programmes.nodes.length);
      const isListed = programmes.nodes.some((node) => node.id === id);
      expect(found.programme !== null).toBe(isListed);
      const [row] = await app.query<{ code: string }>('select code from programmes.programme where id = $1', [
        id,
      ]);
      const byCode = 'query ($code: String!) { programmeByCode(code: $code) { id } }';
      expect(await client.ask(byCode, { code: row?.code })).toEqual({
        programmeByCode: isListed ? { id } : null,
      });
      return isListed;
    };

    it('show drafts to their managers, auditors and administrators only', async () => {
      const { id } = await create();
      const auditor = await app.persona(Role.AUDITOR, operatorId);
      for (const insider of [manager, auditor, administrator])
        expect(await seenBy(insider.client, id)).toBe(true);
      expect(await seenBy(manager.client, id, 'DRAFT')).toBe(true);
      for (const client of [app.anonymous, other.client]) {
        expect(await seenBy(client, id)).toBe(false);
        expect(await seenBy(client, id, 'DRAFT')).toBe(false);
      }
    });

    it('hide a draft that was cancelled, and show what was ever open', async () => {
      const hidden = await create();
      await act('cancelProgramme', { id: hidden.id, reason: 'No budget.' });
      expect(await seenBy(app.anonymous, hidden.id)).toBe(false);
      const { id } = await create();
      await act('openProgramme', { id });
      expect(await seenBy(app.anonymous, id)).toBe(true);
      await act('completeProgramme', { id });
      expect(await seenBy(app.anonymous, id, 'COMPLETED')).toBe(true);
    });

    it('hide drafts from a manager who lost the role, and from a token without the scope', async () => {
      const leaver = await app.persona(Role.PROGRAMME_MANAGER, operatorId);
      const { id } = await create({}, leaver);
      const { secret } = await leaver.client.done<{ secret: string }>(
        'createApiToken',
        { name: 'reader', scopes: ['profile:read'], validForDays: 5 },
        'secret',
      );
      const token = app.anonymous.with({ authorization: `Bearer ${secret}` });
      expect([await seenBy(leaver.client, id), await seenBy(token, id)]).toEqual([true, false]);
      await app.query('update identity.membership set ended_at = platform.clock() where person_id = $1', [
        leaver.personId,
      ]);
      expect(await seenBy(leaver.client, id)).toBe(false);
    });

    it("list the programmes of a manager, and nobody else's", async () => {
      const newcomer = await app.persona(Role.PROGRAMME_MANAGER, operatorId);
      const { id } = await create({}, newcomer);
      const { id: opened } = await create({}, newcomer);
      await act('openProgramme', { id: opened }, newcomer);
      const OWN =
        'query ($state: ProgrammeState) { managedProgrammes(state: $state) { totalCount nodes { id } } }';
      expect(await newcomer.client.ask(OWN)).toEqual({
        managedProgrammes: { totalCount: 2, nodes: [{ id: opened }, { id }] },
      });
      expect(await newcomer.client.ask(OWN, { state: 'DRAFT' })).toEqual({
        managedProgrammes: { totalCount: 1, nodes: [{ id }] },
      });
      expect((await app.anonymous.send(OWN)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });

    it('answer malformed ids with nothing', async () => {
      expect(await app.anonymous.ask('{ programme(id: "1") { id } }')).toEqual({ programme: null });
    });
  });

  describe('addProgrammeManager and removeProgrammeManager', () => {
    const managersOf = async (id: string) => {
      const { programme } = await manager.client.ask<{ programme: { managers: { id: string }[] } }>(
        'query ($id: ID!) { programme(id: $id) { managers { id } } }',
        { id },
      );
      return programme.managers.map((person) => person.id);
    };

    it('hand a programme over', async () => {
      const { id } = await create();
      const newcomer = { id, personId: other.personId };
      await act('addProgrammeManager', newcomer);
      await act('addProgrammeManager', newcomer);
      expect(await managersOf(id)).toEqual([manager.personId, other.personId]);
      expect((await act('openProgramme', { id }, other)).state).toBe('OPEN');
      await act('removeProgrammeManager', { id, personId: manager.personId }, other);
      expect(await managersOf(id)).toEqual([other.personId]);
      expect(await errorsOf('completeProgramme', { id })).toEqual(['access.forbidden']);
      expect(await auditOf(id)).toEqual([
        'programme.create',
        'programme.add_manager',
        'programme.open',
        'programme.remove_manager',
      ]);
    });

    it('can be done by the administrator when all managers have left', async () => {
      const { id } = await create();
      await act('addProgrammeManager', { id, personId: other.personId }, administrator);
      expect(await managersOf(id)).toHaveLength(2);
      await act('removeProgrammeManager', { id, personId: other.personId }, administrator);
      expect(await managersOf(id)).toEqual([manager.personId]);
    });

    it('refuse people without the role, the last manager, strangers and unknown ids', async () => {
      const { id } = await create();
      const startup = await app.organisation(OrganisationKind.STARTUP, 'Startup', newId());
      const owner = await app.persona(Role.STARTUP_OWNER, startup);
      expect(await errorsOf('addProgrammeManager', { id, personId: owner.personId })).toEqual([
        'programme.not_a_manager personId',
      ]);
      expect(await errorsOf('removeProgrammeManager', { id, personId: manager.personId })).toEqual([
        'programme.last_manager personId',
      ]);
      expect(await errorsOf('removeProgrammeManager', { id, personId: other.personId })).toEqual([
        'input.unknown_id personId',
      ]);
      for (const mutation of ['addProgrammeManager', 'removeProgrammeManager']) {
        expect(await errorsOf(mutation, { id: newId(), personId: other.personId })).toEqual([
          'input.unknown_id id',
        ]);
        expect(await errorsOf(mutation, { id, personId: other.personId }, other)).toEqual([
          'input.unknown_id id',
        ]);
      }
    });

    it('never lose the last manager to two who leave at once', async () => {
      const { id } = await create();
      await act('addProgrammeManager', { id, personId: other.personId });
      const leave = (persona: Persona) =>
        persona.client.mutate('removeProgrammeManager', { id, personId: persona.personId });
      const answers = await Promise.all([leave(manager), leave(other)]);
      expect(answers.filter(({ errors }) => errors.length > 0)).toHaveLength(1);
    });
  });
});
