import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import { type Persona, TestApp } from '../../support/test-app.js';

jest.setTimeout(60_000);

interface Version {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly revision: number;
  readonly content: ProgrammeModel;
  readonly model: { readonly id: string; readonly slug: string };
}

const VERSION = 'version { id number state revision content model { id slug } }';

describe('programme models', () => {
  let app: TestApp;
  let manager: Persona;
  let colleague: Persona;
  let officer: Persona;
  let civtechId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    const operatorId = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
    const ministryId = await app.organisation(OrganisationKind.MINISTRY, 'Ministry');
    manager = await app.persona(Role.PROGRAMME_MANAGER, operatorId);
    colleague = await app.persona(Role.PROGRAMME_MANAGER, operatorId);
    officer = await app.persona(Role.MINISTRY_OFFICER, ministryId);
    civtechId = (await shown('civtech-scotland'))?.version.id ?? '';
  });
  afterAll(() => app.stop());

  const shown = async (slug: string, client = app.anonymous) =>
    (
      await client.ask<{ programmeModel: { id: string; version: Version; versions: Version[] } | null }>(
        `query ($slug: String!) { programmeModel(slug: $slug) { id kind
           version { id number state content } versions { id number state } } }`,
        { slug },
      )
    ).programmeModel;
  const act = async (mutation: string, input: Record<string, unknown>, who = manager) =>
    (await who.client.done<{ version: Version }>(mutation, input, VERSION)).version;
  const errorsOf = async (mutation: string, input: Record<string, unknown>, who = manager) =>
    (await who.client.mutate(mutation, input)).errors.map(({ code, path }) =>
      path ? `${code} ${path.join('/')}` : code,
    );
  const slugOf = () => `own-${newId().slice(0, 8).replace(/^\d/, 'a')}`;
  const derive = (slug = slugOf()) =>
    act('deriveProgrammeModel', { fromVersionId: civtechId, slug, changeNote: 'For our ministry.' });
  const longer = ({ content }: Version): ProgrammeModel => ({
    ...content,
    stages: content.stages.map((stage) =>
      stage.id === 'exploration' ? { ...stage, durationWeeks: { typical: 4 } } : stage,
    ),
    provenance: [
      ...content.provenance,
      {
        paths: ['stages/exploration/durationWeeks/typical'],
        source: 'Decided by the ministry',
        confidence: 'generalKnowledge',
      },
    ],
  });
  const save = (version: Version, content: unknown = longer(version), who = manager) =>
    act('saveProgrammeModelDraft', { id: version.id, expectedVersion: version.revision, content }, who);
  const approved = async () => {
    const draft = await save(await derive());
    await act('submitProgrammeModel', { id: draft.id });
    return act('approveProgrammeModel', { id: draft.id }, colleague);
  };
  const auditOf = async (modelId: string) =>
    (
      await app.query<{ act: string }>('select act from audit.entry where target_id = $1 order by id', [
        modelId,
      ])
    ).map((row) => row.act.replace('programme_model.', ''));

  describe('programmeModels and programmeModel', () => {
    const list = async (filter: Record<string, unknown> | null = null, client = app.anonymous) => {
      const { programmeModels } = await client.ask<{
        programmeModels: { totalCount: number; nodes: { slug: string }[] };
      }>(
        `query ($filter: ProgrammeModelFilterInput) {
           programmeModels(first: 100, filter: $filter) { totalCount nodes { slug } } }`,
        { filter },
      );
      expect(programmeModels.totalCount).toBe(programmeModels.nodes.length);
      return programmeModels.nodes.map(({ slug }) => slug);
    };

    it('show everybody the models that ship, by their slug', async () => {
      const slugs = await list();
      expect(slugs).toEqual([...slugs].sort());
      expect(slugs).toEqual(
        expect.arrayContaining(['civtech-scotland', 'eu-pcp', 'stir', 'etgar-call-evaluation-pilot']),
      );
      expect(slugs.length).toBeGreaterThanOrEqual(21);
    });

    it('page through them without repetition', async () => {
      const PAGE = `query ($after: String) { programmeModels(first: 8, after: $after) {
        nodes { slug } pageInfo { hasNextPage endCursor } } }`;
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const {
          programmeModels,
        }: {
          programmeModels: {
            nodes: { slug: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        } = await app.anonymous.ask(PAGE, { after });
        seen.push(...programmeModels.nodes.map(({ slug }) => slug));
        after = programmeModels.pageInfo.hasNextPage ? programmeModels.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(await list());
    });

    it.each([
      [{ operatorType: 'MULTINATIONAL' }, 'gchq-wayra', 'civtech-scotland'],
      [{ jurisdiction: 'IL' }, 'il-challenge-arena', 'civtech-scotland'],
      [{ funnel: 'CHALLENGES_COMPETE' }, 'uk-govtech-catalyst-sbri', 'civtech-scotland'],
      [{ funnel: 'WITHOUT_COMPETITION' }, 'public-govstart', 'eu-pcp'],
      [{ moneyKind: 'PRIZE' }, 'us-challenge-prize', 'civtech-scotland'],
      [{ takesEquity: true }, 'techstars-corporate', 'civtech-scotland'],
      [{ takesEquity: false }, 'civtech-scotland', 'techstars-corporate'],
      [{ exitKind: 'DIRECT_CONTRACT' }, 'govtech-polska', 'eu-pcp'],
      [{ legalBasis: 'eu-pcp-exemption' }, 'eu-pcp', 'stir'],
      [{ text: 'procurement buyers phases' }, 'eu-pcp', 'start-up-chile'],
      [{ text: 'מכרז' }, 'eu-pcp', 'start-up-chile'],
    ])('are narrowed down by %j', async (filter, inside, outside) => {
      const slugs = await list(filter);
      expect(slugs).toContain(inside);
      expect(slugs).not.toContain(outside);
    });

    it('join filters, and find nothing where nothing is', async () => {
      expect(await list({ exitKind: 'SEPARATE_TENDER', jurisdiction: 'EU' })).toContain('eu-pcp');
      expect(await list({ exitKind: 'DIRECT_CONTRACT', jurisdiction: 'CL' })).toEqual([]);
      expect(await list({ text: 'xyzzy' })).toEqual([]);
      expect(await shown('nothing')).toBeNull();
    });

    it('never show a value without its confidence and source', async () => {
      const { programmeModel } = await app.anonymous.ask<{
        programmeModel: { version: { outline: { stages: Record<string, unknown>[] } } };
      }>(
        `{ programmeModel(slug: "civtech-scotland") { version { outline { stages {
             id durationWeeks { typical label { en he } confidence source path }
             money { amount { typical label { en } confidence source } }
             gate { rule { value label { ar } confidence } } } } } } }`,
      );
      const stages = new Map(programmeModel.version.outline.stages.map((stage) => [stage.id, stage]));
      expect(stages.get('exploration')).toMatchObject({
        durationWeeks: {
          typical: 3,
          label: { en: '3 weeks', he: '3 שבועות' },
          confidence: 'SOURCED',
          source: expect.stringContaining('civtech.scot'),
          path: 'stages/exploration/durationWeeks',
        },
        money: [{ amount: { typical: 5000, label: { en: '£5,000' }, confidence: 'SOURCED' } }],
        gate: { rule: { value: 'singleWinner', label: { ar: 'فائز واحد' }, confidence: 'SOURCED' } },
      });
      expect(stages.get('call')).toMatchObject({ durationWeeks: { confidence: 'GENERAL_KNOWLEDGE' } });
    });

    it('hide drafts from the public, from ministries, and from tokens without the scope', async () => {
      const draft = await derive();
      const { slug } = draft.model;
      const { secret } = await manager.client.done<{ secret: string }>(
        'createApiToken',
        { name: 'reader', scopes: ['profile:read'], validForDays: 5 },
        'secret',
      );
      const token = app.anonymous.with({ authorization: `Bearer ${secret}` });
      const BY_ID = 'query ($id: ID!) { programmeModelVersion(id: $id) { id } }';
      for (const [client, sees] of [
        [manager.client, true],
        [colleague.client, true],
        [officer.client, false],
        [app.anonymous, false],
        [token, false],
      ] as const) {
        expect((await list(null, client)).includes(slug)).toBe(sees);
        expect((await shown(slug, client)) !== null).toBe(sees);
        expect(await client.ask(BY_ID, { id: draft.id })).toEqual({
          programmeModelVersion: sees ? { id: draft.id } : null,
        });
      }
    });

    it('hide the next draft of a model that is public', async () => {
      const first = await approved();
      const next = await act('beginProgrammeModelVersion', { modelId: first.model.id, changeNote: 'More.' });
      const versions = async (client: Persona['client']) =>
        (await shown(first.model.slug, client))?.versions.map(({ id }) => id);
      expect(await versions(app.anonymous)).toEqual([first.id]);
      expect(await versions(manager.client)).toEqual([next.id, first.id]);
      expect((await shown(first.model.slug, manager.client))?.version.id).toBe(first.id);
    });
  });

  describe('compareProgrammeModels', () => {
    const COMPARE = `query ($slugs: [String!]!) { compareProgrammeModels(slugs: $slugs) {
      versions { model { slug } } csv(language: EN)
      rows { aspect title { en } cells { facts { value { en } confidence source } } } } }`;

    it('shows models side by side, and as CSV', async () => {
      const slugs = ['civtech-scotland', 'stir', 'eu-pcp'];
      const { compareProgrammeModels: compared } = await app.anonymous.ask<{
        compareProgrammeModels: {
          versions: { model: { slug: string } }[];
          rows: { aspect: string; cells: { facts: { value: { en: string }; confidence: string }[] }[] }[];
          csv: string;
        };
      }>(COMPARE, { slugs });
      expect(compared.versions.map(({ model }) => model.slug)).toEqual(slugs);
      const equity = compared.rows.find(({ aspect }) => aspect === 'equity');
      expect(equity?.cells.map(({ facts }) => facts[0]?.value.en)).toEqual(Array(3).fill('no equity'));
      const table = parse(compared.csv, { bom: true }) as string[][];
      expect(table).toHaveLength(compared.rows.length + 1);
      expect(table[0]).toHaveLength(4);
    });

    it('shows ten at most, and never none', async () => {
      for (const slugs of [[], Array(11).fill('stir')]) {
        const { errors } = await app.anonymous.send(COMPARE, { slugs });
        expect(errors?.[0]?.extensions.messageCode).toBe('input.list_length');
      }
    });

    it('names a slug that it does not know, a draft included', async () => {
      const { model } = await derive();
      const answer = await manager.client.send(COMPARE, { slugs: ['stir', model.slug] });
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        messageCode: 'programme_model.none_current',
      });
      expect(answer.errors?.[0]?.message).toContain(model.slug);
    });
  });

  describe('adviseProgrammeModels', () => {
    const ADVISE = `query ($situation: ModelSituationInput!) { adviseProgrammeModels(situation: $situation) {
      score version { model { slug } } reasons { code topic points confidence path text { en he ar } } } }`;

    it('ranks every approved model, and its reasons add up', async () => {
      const situation = {
        jurisdiction: 'IL',
        problem: 'VAGUE',
        purchase: 'REQUIRED',
        budget: { amount: 600_000, currency: 'ILS' },
        weeks: 40,
        teams: 30,
        acceptsEquity: false,
      };
      const { adviseProgrammeModels: ranked } = await app.anonymous.ask<{
        adviseProgrammeModels: {
          score: number;
          version: { model: { slug: string } };
          reasons: { points: number; topic: string; text: { he: string } }[];
        }[];
      }>(ADVISE, { situation });
      expect(ranked.length).toBeGreaterThanOrEqual(21);
      const scores = ranked.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { score, reasons } of ranked)
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      const techstars = ranked.find(({ version }) => version.model.slug === 'techstars-corporate');
      expect(techstars?.reasons.find(({ topic }) => topic === 'EQUITY')?.points).toBeLessThan(0);
    });

    it('refuses what is no number of weeks', async () => {
      const { errors } = await app.anonymous.send(ADVISE, { situation: { jurisdiction: 'IL', weeks: 0 } });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('deriveProgrammeModel', () => {
    it('copies the content under a new name, and remembers from what', async () => {
      const draft = await derive();
      expect(draft).toMatchObject({ number: 1, state: 'DRAFT', revision: 1 });
      expect({ ...draft.content, id: '' }).toEqual({
        ...(await shown('civtech-scotland'))!.version.content,
        id: '',
      });
      expect(draft.content.id).toBe(draft.model.slug);
      expect(
        await manager.client.ask(
          'query ($slug: String!) { programmeModel(slug: $slug) { kind derivedFrom { id } } }',
          { slug: draft.model.slug },
        ),
      ).toEqual({ programmeModel: { kind: 'OWN', derivedFrom: { id: civtechId } } });
      expect(await auditOf(draft.model.id)).toEqual(['derive']);
    });

    it('refuses a taken or malformed name, unknown versions, and people without the role', async () => {
      const input = { fromVersionId: civtechId, changeNote: 'x' };
      expect(await errorsOf('deriveProgrammeModel', { ...input, slug: 'stir' })).toEqual([
        'programme_model.slug_taken slug',
      ]);
      expect(await errorsOf('deriveProgrammeModel', { ...input, slug: 'No Slug' })).toEqual([
        'model.schema content/id',
      ]);
      expect(
        await errorsOf('deriveProgrammeModel', { ...input, slug: slugOf(), fromVersionId: newId() }),
      ).toEqual(['input.unknown_id fromVersionId']);
      const DERIVE = `mutation ($input: DeriveProgrammeModelInput!) {
        deriveProgrammeModel(input: $input) { errors { code } } }`;
      for (const [client, code] of [
        [officer.client, 'FORBIDDEN'],
        [app.anonymous, 'UNAUTHENTICATED'],
      ] as const) {
        const answer = await client.send(DERIVE, { input: { ...input, slug: slugOf() } });
        expect(answer.errors?.[0]?.extensions.code).toBe(code);
      }
    });
  });

  describe('saveProgrammeModelDraft', () => {
    it('replaces the content, and says in words what changed', async () => {
      const draft = await derive();
      const saved = await save(draft);
      expect(saved).toMatchObject({ revision: 2, content: longer(draft) });
      const { programmeModelVersion } = await manager.client.ask<{
        programmeModelVersion: { changes: { path: string; words: { en: string } }[] };
      }>(
        'query ($id: ID!, $since: ID!) { programmeModelVersion(id: $id) { changes(since: $since) { path words { en } } } }',
        { id: draft.id, since: civtechId },
      );
      expect(programmeModelVersion.changes).toEqual([
        { path: 'id', words: { en: `id: civtech-scotland → ${draft.model.slug}` } },
        {
          path: 'stages/exploration/durationWeeks',
          words: { en: 'Stage "Exploration": length: 3 weeks → 4 weeks' },
        },
        { path: 'provenance/9', words: { en: 'added: Source "Decided by the ministry"' } },
      ]);
      expect(await auditOf(draft.model.id)).toEqual(['derive', 'save_draft']);
    });

    it('tells everything at once that departs from the language', async () => {
      const draft = await derive();
      const { name: _name, ...nameless } = draft.content;
      const content = { ...nameless, jurisdiction: 'Scotland', stages: [] };
      expect(
        await errorsOf('saveProgrammeModelDraft', { id: draft.id, expectedVersion: 1, content }),
      ).toEqual(
        expect.arrayContaining([
          'model.schema content/name',
          'model.schema content/jurisdiction',
          'model.schema content/stages',
        ]),
      );
    });

    it('refuses an old revision, another name, what ships, and what is not a draft', async () => {
      const draft = await derive();
      await save(draft);
      const input = { id: draft.id, expectedVersion: 1, content: draft.content };
      expect(await errorsOf('saveProgrammeModelDraft', input)).toEqual(['edit.conflict expectedVersion']);
      expect(
        await errorsOf('saveProgrammeModelDraft', {
          ...input,
          expectedVersion: 2,
          content: { ...draft.content, id: 'another' },
        }),
      ).toEqual(['programme_model.slug_fixed content/id']);
      expect(await errorsOf('saveProgrammeModelDraft', { ...input, id: civtechId })).toEqual([
        'programme_model.shipped',
      ]);
      await act('submitProgrammeModel', { id: draft.id });
      expect(await errorsOf('saveProgrammeModelDraft', { ...input, expectedVersion: 2 })).toEqual([
        'programme_model.wrong_state',
      ]);
      const unknown = { ...input, id: newId() };
      expect(await errorsOf('saveProgrammeModelDraft', unknown)).toEqual(['input.unknown_id id']);
    });
  });

  describe('submitProgrammeModel and requestProgrammeModelChanges', () => {
    it('go there and back, with the reason in the audit', async () => {
      const draft = await derive();
      expect((await act('submitProgrammeModel', { id: draft.id })).state).toBe('IN_REVIEW');
      const back = { id: draft.id, reason: 'The exploration is too short.' };
      expect((await act('requestProgrammeModelChanges', back, colleague)).state).toBe('DRAFT');
      expect(await auditOf(draft.model.id)).toEqual(['derive', 'submit', 'request_changes']);
      expect(await errorsOf('requestProgrammeModelChanges', back, colleague)).toEqual([
        'programme_model.wrong_state',
      ]);
      await act('submitProgrammeModel', { id: draft.id });
      expect(await errorsOf('submitProgrammeModel', { id: draft.id })).toEqual([
        'programme_model.wrong_state',
      ]);
    });
  });

  describe('an unsound model', () => {
    const unsound = (version: Version): ProgrammeModel => ({
      ...version.content,
      stages: version.content.stages.map((stage) =>
        stage.id === 'demo-day' ? { ...stage, after: [{ stage: 'nowhere' }] } : stage,
      ),
    });

    it('is told what is wrong while it is written, and is not submitted', async () => {
      const draft = await derive();
      const saved = await save(draft, unsound(draft));
      const { programmeModelVersion } = await manager.client.ask<{
        programmeModelVersion: { findings: { code: string; severity: string; mend: { he: string } }[] };
      }>('query ($id: ID!) { programmeModelVersion(id: $id) { findings { code severity mend { he } } } }', {
        id: draft.id,
      });
      const errors = programmeModelVersion.findings.filter(({ severity }) => severity === 'ERROR');
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.every(({ mend }) => /[\u0590-\u05FF]/.test(mend.he))).toBe(true);
      const refused = await errorsOf('submitProgrammeModel', { id: saved.id });
      expect(refused.map((text) => text.split(' ')[0])).toEqual(
        expect.arrayContaining(errors.map(({ code }) => code)),
      );
      expect(refused.every((text) => text.includes(' content'))).toBe(true);
    });

    it('is not approved either, should the rules have changed since it was submitted', async () => {
      const draft = await derive();
      await act('submitProgrammeModel', { id: draft.id });
      await app.query('update programmes.model_version set content = $2 where id = $1', [
        draft.id,
        JSON.stringify(unsound(draft)),
      ]);
      const refused = await errorsOf('approveProgrammeModel', { id: draft.id }, colleague);
      expect(refused.length).toBeGreaterThan(0);
      expect(await shown(draft.model.slug)).toBeNull();
    });

    it('is not submitted with a changed value that claims the source of the original', async () => {
      const draft = await derive();
      const { provenance } = draft.content;
      const saved = await save(draft, { ...longer(draft), provenance });
      expect(await errorsOf('submitProgrammeModel', { id: saved.id })).toEqual([
        'programme_model.source_of_the_original content/stages/exploration/durationWeeks/typical',
      ]);
    });

    it('can be judged without being stored', async () => {
      const CHECK =
        'query ($content: JSON!) { checkProgrammeModel(content: $content) { code severity path } }';
      const draft = await derive();
      const judge = async (content: unknown) =>
        (
          await officer.client.ask<{ checkProgrammeModel: { code: string; path: string }[] }>(CHECK, {
            content,
          })
        ).checkProgrammeModel;
      expect(
        (await judge(draft.content)).filter(
          (finding) => 'severity' in finding && finding.severity === 'ERROR',
        ),
      ).toEqual([]);
      expect((await judge(unsound(draft))).length).toBeGreaterThan(0);
      expect((await judge({ format: 1 })).map(({ path }) => path)).toEqual(
        expect.arrayContaining(['id', 'stages', 'exits']),
      );
      expect((await app.anonymous.send(CHECK, { content: {} })).errors?.[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
    });
  });

  describe('approveProgrammeModel', () => {
    it('makes a version public, findable and current, by somebody who did not write it', async () => {
      const version = await approved();
      expect(version.state).toBe('APPROVED');
      expect((await shown(version.model.slug))?.version.content).toEqual(version.content);
      expect(await auditOf(version.model.id)).toEqual(['derive', 'save_draft', 'submit', 'approve']);
    });

    it('refuses everybody who wrote or submitted it', async () => {
      const mine = await derive();
      const ours = await save(mine, longer(mine), colleague);
      const third = await app.persona(Role.PROGRAMME_MANAGER, manager.organisationId);
      await act('submitProgrammeModel', { id: ours.id }, third);
      for (const who of [manager, colleague, third])
        expect(await errorsOf('approveProgrammeModel', { id: ours.id }, who)).toEqual([
          'programme_model.own_approval',
        ]);
      const administrator = await app.persona(Role.PLATFORM_ADMINISTRATOR, manager.organisationId);
      expect((await act('approveProgrammeModel', { id: ours.id }, administrator)).state).toBe('APPROVED');
    });

    it('refuses drafts, what ships, and people without the role', async () => {
      const draft = await derive();
      expect(await errorsOf('approveProgrammeModel', { id: draft.id }, colleague)).toEqual([
        'programme_model.wrong_state',
      ]);
      expect(await errorsOf('approveProgrammeModel', { id: civtechId }, colleague)).toEqual([
        'programme_model.shipped',
      ]);
      const answer = await officer.client.send(
        'mutation ($input: ApproveProgrammeModelInput!) { approveProgrammeModel(input: $input) { errors { code } } }',
        { input: { id: draft.id } },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('beginProgrammeModelVersion and retireProgrammeModel', () => {
    it('lead from version to version, and to the end', async () => {
      const first = await approved();
      const { id: modelId, slug } = first.model;
      const begin = { modelId, changeNote: 'A fourth team.' };
      const second = await act('beginProgrammeModelVersion', begin);
      expect(second).toMatchObject({ number: 2, state: 'DRAFT', content: first.content });
      expect(await errorsOf('beginProgrammeModelVersion', begin)).toEqual([
        'programme_model.version_open modelId',
      ]);
      await act('submitProgrammeModel', { id: second.id });
      await act('approveProgrammeModel', { id: second.id }, colleague);
      expect((await shown(slug))?.version.number).toBe(2);
      const reason = 'It took too long.';
      await act('retireProgrammeModel', { id: second.id, reason });
      expect((await shown(slug))?.version.number).toBe(1);
      await act('retireProgrammeModel', { id: first.id, reason });
      expect(await shown(slug)).toMatchObject({ version: { number: 2, state: 'RETIRED' } });
      expect(await errorsOf('retireProgrammeModel', { id: first.id, reason })).toEqual([
        'programme_model.wrong_state',
      ]);
      const { programmeModels } = await app.anonymous.ask<{ programmeModels: { nodes: { slug: string }[] } }>(
        '{ programmeModels(first: 100) { nodes { slug } } }',
      );
      expect(programmeModels.nodes.map((node) => node.slug)).not.toContain(slug);
    });

    it('leave what ships alone', async () => {
      const { id } = (await shown('stir'))!;
      expect(await errorsOf('beginProgrammeModelVersion', { modelId: id, changeNote: 'x' })).toEqual([
        'programme_model.shipped',
      ]);
      expect(await errorsOf('retireProgrammeModel', { id: civtechId, reason: 'x' })).toEqual([
        'programme_model.shipped',
      ]);
      expect(await errorsOf('beginProgrammeModelVersion', { modelId: newId(), changeNote: 'x' })).toEqual([
        'input.unknown_id modelId',
      ]);
    });
  });
});
