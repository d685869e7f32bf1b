import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { sqlState } from '#libs/database';
import { digestOf, newId } from '#libs/kernel';
import { type ShippedModel, shippedModel, studiedModels } from '#libs/models';
import { aModel } from '../../../test/support/models.js';
import { TestApp } from '../../../test/support/test-app.js';
import { ModelLibraryService } from './model-library.service.js';
import { ShipModelsService } from './ship-models.service.js';

jest.setTimeout(60_000);

const RESTRICT_VIOLATION = '23001';

describe('the versions of models', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const library = () => app.app.get(ModelLibraryService);
  const ship = (...shipped: ShippedModel[]) => app.app.get(ShipModelsService).ship(shipped);
  const shipped = (id: string, weeks: number): ShippedModel => {
    const [call, pilot] = aModel().stages;
    const content = aModel({ id, stages: [call!, { ...pilot!, durationWeeks: { typical: weeks } }] });
    return { kind: 'STUDIED', content, hash: digestOf(content) };
  };
  const numbers = async (slug: string) =>
    (
      await app.query<{ number: number }>(
        `select number from programmes.model_version where slug = $1 order by number`,
        [slug],
      )
    ).map(({ number }) => number);

  it('are there when a process has started, and only once when another one starts', async () => {
    const count = async () =>
      app.query('select kind, count(*)::integer from programmes.model group by kind order by kind');
    const before = await count();
    expect(before).toEqual([
      { kind: 'HOUSE', count: 1 },
      { kind: 'STUDIED', count: studiedModels().length },
    ]);
    const second = await TestApp.on(app.databaseUrl);
    await second.stop();
    expect(await count()).toEqual(before);
    const civtech = await library().currentVersion('civtech-scotland');
    expect(civtech.content).toEqual(shippedModel('civtech-scotland'));
    expect(civtech.hash).toBe(digestOf(civtech.content));
  });

  it('come from what ships: a new file a new model, a changed one a new version, the same one nothing', async () => {
    const [id = ''] = await ship(shipped('first', 12));
    expect(await library().version(id)).toMatchObject({
      number: 1,
      state: 'APPROVED',
      content: shipped('first', 12).content,
      createdBy: null,
    });
    expect(await ship(shipped('first', 12))).toEqual([]);
    const [next] = await ship(shipped('first', 14));
    expect(await library().currentVersion('first')).toMatchObject({ id: next, number: 2 });
    expect(await library().version(id)).toMatchObject({ number: 1, state: 'APPROVED' });
  });

  it('are not brought back by a process of an older release', async () => {
    await ship(shipped('rolling', 12));
    await ship(shipped('rolling', 14));
    expect(await ship(shipped('rolling', 12))).toEqual([]);
    expect((await library().currentVersion('rolling')).number).toBe(2);
  });

  it('are taken over once when two processes start at the same time', async () => {
    const both = () => ship(shipped('race', 3), shipped('race-too', 4));
    const made = await Promise.all([both(), both(), both()]);
    expect(made.map((ids) => ids.length).sort()).toEqual([0, 0, 2]);
    expect([await numbers('race'), await numbers('race-too')]).toEqual([[1], [1]]);
    const again = () => ship(shipped('race', 5));
    const more = await Promise.all([again(), again(), again()]);
    expect(more.flat()).toHaveLength(1);
    expect(await numbers('race')).toEqual([1, 2]);
  });

  it('leave a model alone that somebody gave the same name', async () => {
    await app.query(
      `insert into programmes.model (id, slug, kind, created_at) values ($1, 'mine', 'OWN', now())`,
      [newId()],
    );
    await app.query(
      `insert into programmes.model_version
         (id, model_id, number, state, content, hash, change_note, revision, created_at, editor_ids)
       select $1, id, 1, 'DRAFT', $2, $3, 'own', 1, now(), '{}' from programmes.model where slug = 'mine'`,
      [newId(), JSON.stringify(aModel({ id: 'mine' })), digestOf('other')],
    );
    expect(await ship(shipped('mine', 9))).toEqual([]);
    expect(await numbers('mine')).toEqual([1]);
  });

  it('are unknown by a wrong id or slug', async () => {
    await expect(library().version(newId())).rejects.toThrow('input.unknown_id');
    await expect(library().currentVersion('nothing')).rejects.toThrow('programme_model.none_current');
    await expect(library().currentVersion('mine')).rejects.toThrow('programme_model.none_current');
  });

  it.each([
    ['changing the content', `update programmes.model_version set content = content || '{"format": 2}'`],
    ['changing the number', 'update programmes.model_version set number = 7'],
    ['going back to a draft', `update programmes.model_version set state = 'DRAFT', submitted_at = null`],
    ['deleting it', 'delete from programmes.model_version'],
  ])('once approved refuse %s, whoever writes', async (_, sql) => {
    await ship(shipped('kept', 12));
    const error = await app.query(`${sql} where slug = 'kept'`).catch((reason: unknown) => reason);
    expect(sqlState(error)).toBe(RESTRICT_VIOLATION);
  });

  it('can be retired, and never come back', async () => {
    await ship(shipped('old', 12));
    const retire = `update programmes.model_version set state = 'RETIRED', retired_at = now(), retirement_reason = 'x'`;
    await app.query(`${retire} where slug = 'old'`);
    await expect(library().currentVersion('old')).rejects.toThrow('programme_model.none_current');
    const back = await app
      .query(
        `update programmes.model_version set state = 'APPROVED', retired_at = null, retirement_reason = null
         where slug = 'old'`,
      )
      .catch((reason: unknown) => reason);
    expect(sqlState(back)).toBe(RESTRICT_VIOLATION);
  });

  it('tell the audit where they come from', async () => {
    const [id = ''] = await ship(shipped('audited', 12));
    const { modelId, hash } = await library().version(id);
    expect(
      await app.query('select act, actor_kind, after from audit.entry where target_id = $1', [modelId]),
    ).toEqual([{ act: 'programme_model.ship', actor_kind: 'system', after: { number: 1, hash } }]);
  });
});
