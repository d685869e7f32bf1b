import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { digestOf, newId, unwrap } from '#libs/kernel';
import { type ProgrammeModel, shippedModel } from '#libs/models';
import { ShipModelsService } from '#libs/programmes';
import { type SimulationResult, simulate } from '#libs/simulation';
import { type Persona, TestApp } from '../../support/test-app.js';

jest.setTimeout(120_000);

const BAND = '{ mean p10 p50 p90 }';
const QUERY = `query Simulate($input: SimulateProgrammeInput!) { simulateProgramme(input: $input) {
  modelId runs seed weeks ${BAND} reviewerHours ${BAND} atExit ${BAND} criticalPath overEnvelopeProbability
  money { kind currency amount ${BAND} } assumptions { stageId kind }
  stages { stageId name { he en } funnel entered ${BAND} passed ${BAND} reachedProbability criticalProbability
    startsAtWeek ${BAND} endsAtWeek ${BAND} weeks ${BAND} averageQuality
    gate { candidates ${BAND} emptyProbability anyEmptyProbability underfilledProbability reviewerHours ${BAND} } } } }`;

interface Answer {
  readonly simulateProgramme: Omit<SimulationResult, 'parameters'> | null;
}

describe('simulateProgramme', () => {
  let app: TestApp;
  let manager: Persona;
  let officer: Persona;
  let owner: Persona;
  let model: ProgrammeModel;

  beforeAll(async () => {
    app = await TestApp.start();
    const operator = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
    const ministry = await app.organisation(OrganisationKind.MINISTRY, 'Ministry');
    const startup = await app.organisation(OrganisationKind.STARTUP, 'Start-up');
    manager = await app.persona(Role.PROGRAMME_MANAGER, operator);
    officer = await app.persona(Role.MINISTRY_OFFICER, ministry);
    owner = await app.persona(Role.STARTUP_OWNER, startup);
    const found = shippedModel('civtech-scotland');
    if (!found) throw new Error('the model is missing');
    model = found;
    await app.app.get(ShipModelsService).ship([{ kind: 'STUDIED', content: model, hash: digestOf(model) }]);
  });
  afterAll(() => app.stop());

  const ask = (input: object, by = officer.client) => by.send<Answer>(QUERY, { input });
  const codes = async (input: object, by = officer.client) =>
    ((await ask(input, by)).errors ?? []).flatMap(({ extensions }) => {
      const errors = extensions.errors as { code: string; path?: string[] }[] | undefined;
      return (
        errors?.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim()) ?? [
          String(extensions.code),
        ]
      );
    });
  const enumName = (kind: string) => kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const local = (content: ProgrammeModel, parameters: object, runs: number, seed: number) => {
    const { parameters: _, ...result } = unwrap(simulate(content, parameters, { runs, seed }));
    return {
      ...result,
      money: result.money.map((each) => ({ ...each, kind: enumName(each.kind) })),
      assumptions: result.assumptions.map((each) => ({ ...each, kind: enumName(each.kind) })),
      stages: result.stages.map((stage) => {
        const { he, en } = content.stages.find(({ id }) => id === stage.stageId)?.name ?? { he: '', en: '' };
        return { ...stage, funnel: stage.funnel.toUpperCase(), name: { he, en } };
      }),
    };
  };

  it('gives an officer of a ministry the simulation of a model of the library, the same as anywhere', async () => {
    const parameters = { applicationsPerChallenge: 20, dropOut: 0.1, skip: null };
    const { data, errors } = await ask({ modelSlug: 'civtech-scotland', runs: 300, seed: 7, parameters });
    expect(errors).toBeUndefined();
    expect(data?.simulateProgramme).toEqual(
      local(model, { applicationsPerChallenge: 20, dropOut: 0.1 }, 300, 7),
    );
  });

  it('takes a content that is in no library, and names everything that departs from the language', async () => {
    const content = { ...model, id: 'my-own', challenges: { typical: 2 } };
    const { data } = await ask({ content, runs: 50 }, manager.client);
    expect(data?.simulateProgramme).toEqual(local(content, {}, 50, 1));
    const broken = {
      ...content,
      jurisdiction: 'Scotland',
      stages: [{ ...model.stages[0], funnel: 'people' }],
    };
    expect(await codes({ content: broken })).toEqual([
      'model.schema content.jurisdiction',
      'model.schema content.stages.0.funnel',
    ]);
    const unsound = {
      ...content,
      stages: model.stages.map((each) => ({ ...each, after: [{ stage: 'call' }] })),
    };
    expect((await codes({ content: unsound })).length).toBeGreaterThan(0);
    expect((await codes({ content: unsound })).every((each) => / content[.]/.test(each))).toBe(true);
  });

  it('shows a version that is being written to those who run programmes, and to no ministry', async () => {
    const modelVersionId = newId();
    await app.query(
      `insert into programmes.model_version
         (id, model_id, number, state, content, hash, change_note, revision, created_at, editor_ids)
       select $1, id, 2, 'DRAFT', $2, $3, 'draft', 1, now(), '{}' from programmes.model where slug = $4`,
      [modelVersionId, JSON.stringify(model), 'f'.repeat(64), model.id],
    );
    expect((await ask({ modelVersionId, runs: 10 }, manager.client)).data?.simulateProgramme?.modelId).toBe(
      model.id,
    );
    expect(await codes({ modelVersionId, runs: 10 })).toEqual(['input.unknown_id modelVersionId']);
    const [approved] = await app.query<{ id: string }>(
      `select id from programmes.model_version where slug = 'civtech-scotland' and state = 'APPROVED'`,
    );
    expect((await ask({ modelVersionId: approved?.id, runs: 10 })).data?.simulateProgramme?.runs).toBe(10);
  });

  it.each<[string, object, string[]]>([
    ['an unknown model', { modelSlug: 'utopia' }, ['programme_model.none_current slug']],
    ['an unknown version', { modelVersionId: newId() }, ['input.unknown_id modelVersionId']],
    ['nothing at all', {}, ['simulation.one_model']],
    ['two things at once', { modelSlug: 'civtech-scotland', content: {} }, ['simulation.one_model']],
    ['too many runs', { modelSlug: 'civtech-scotland', runs: 20_001 }, ['input.range runs']],
    [
      'an impossible share',
      { modelSlug: 'civtech-scotland', parameters: { dropOut: 2 } },
      ['input.range parameters.dropOut'],
    ],
    [
      'half a reviewer',
      { modelSlug: 'civtech-scotland', parameters: { reviewers: 1.5 } },
      ['simulation.parameter_range parameters.reviewers'],
    ],
  ])('refuses %s', async (_, input, expected) => expect(await codes(input)).toEqual(expected));

  it('is for those who plan programmes', async () => {
    const input = { modelSlug: 'civtech-scotland', runs: 10 };
    expect(await codes(input, owner.client)).toEqual(['FORBIDDEN']);
    expect(await codes(input, app.anonymous)).toEqual(['UNAUTHENTICATED']);
  });

  it('leaves the API free to answer others meanwhile', async () => {
    const finished: string[] = [];
    const simulation = ask({ modelSlug: 'civtech-scotland', runs: 20_000 }).then(() =>
      finished.push('simulation'),
    );
    for (let n = 0; n < 5; n++) await app.anonymous.ask('query Alive { __typename }');
    finished.push('others');
    await simulation;
    expect(finished).toEqual(['others', 'simulation']);
  });
});
