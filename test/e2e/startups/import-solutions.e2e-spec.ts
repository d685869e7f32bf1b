import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { systemActor } from '#libs/access';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { SearchIndex } from '#libs/search';
import { readSolution, StartupsService } from '#libs/startups';
import { type Persona, TestApp } from '../../support/test-app.js';

// A busy machine is no failure.
jest.setTimeout(60_000);

interface Report {
  readonly isApplied: boolean;
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rowErrors: { row: number; code: string; message: string; path: string[] | null }[];
}

const REPORT = `report { isDryRun isApplied total created updated unchanged refused
  rowErrors { row code message path } }`;

const CSV = `id,title,text,tags,trl,language
s-1,PipeEar,Listens for leaks at night.,water; sensors,7,en
s-2,,מאתר דליפות בצנרת העירונית. עובד בלילה.,מים,6,
`;

describe('importSolutions', () => {
  let app: TestApp;
  let owner: Persona;
  let administrator: Persona;

  beforeAll(async () => {
    app = await TestApp.start();
    owner = await app.persona(Role.STARTUP_OWNER, await app.organisation(OrganisationKind.STARTUP, 'TipTip'));
    administrator = await app.persona(
      Role.PLATFORM_ADMINISTRATOR,
      await app.organisation(OrganisationKind.OPERATOR, 'Operator'),
    );
  });

  afterAll(() => app.stop());

  const run = async (
    persona: Persona,
    content: string,
    change: Record<string, unknown> = {},
  ): Promise<Report> => {
    const input = { format: 'CSV', content, dryRun: false, ...change };
    return (await persona.client.done<{ report: Report }>('importSolutions', input, REPORT)).report;
  };

  const catalogue = (organisationId: string) =>
    app.query<{ external_id: string; title: Record<string, string>; version: number; tags: string[] }>(
      'select external_id, title, version, tags, state from startups.solution where organisation_id = $1 order by external_id',
      [organisationId],
    );

  const ownTeam = async (name: string) =>
    app.persona(Role.STARTUP_MEMBER, await app.organisation(OrganisationKind.STARTUP, name));

  it('says first what would happen, then does it, and does nothing the second time', async () => {
    const trial = await run(owner, CSV, { dryRun: true });
    expect(trial).toMatchObject({ isApplied: false, total: 2, created: 2, refused: 0, rowErrors: [] });
    expect(await catalogue(owner.organisationId)).toEqual([]);

    expect(await run(owner, CSV)).toMatchObject({ isApplied: true, total: 2, created: 2 });
    expect(await catalogue(owner.organisationId)).toMatchObject([
      { external_id: 's-1', title: { en: 'PipeEar' }, tags: ['water', 'sensors'], version: 1 },
      { external_id: 's-2', title: { he: 'מאתר דליפות בצנרת העירונית.' }, tags: ['מים'], version: 1 },
    ]);

    expect(await run(owner, CSV)).toMatchObject({ isApplied: true, created: 0, updated: 0, unchanged: 2 });
    const changed = await run(owner, CSV.replace('at night', 'by day'));
    expect(changed).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await catalogue(owner.organisationId)).toMatchObject([{ version: 2 }, { version: 1 }]);
  });

  it('puts what it imported into the index', async () => {
    const team = await ownTeam('Indexed');
    await run(team, 'id,text\nx,"Counts flamingos from the air."\n');
    await app.drain();
    const search = (text: string) =>
      app.app.get(SearchIndex).search({ kind: 'solution', fields: { text }, limit: 5 });
    const [hit] = await search('flamingo');
    expect(hit?.facets).toMatchObject({ organisation: [team.organisationId], language: ['en'] });
    await run(team, 'id,text\nx,"Counts pelicans from the air."\n');
    await app.drain();
    expect(await search('flamingo')).toEqual([]);
    expect(await search('pelican')).toHaveLength(1);
  });

  it('keeps all rows out because of one bad row, and names it in the language of the reader', async () => {
    const team = await ownTeam('Strict');
    const content = 'id,text,trl\ngood,Fine.,5\nbad,,99\nworse,a,b,c\n';
    const input = { format: 'CSV', content, dryRun: false };
    const { report } = await team.client
      .with({ 'accept-language': 'he' })
      .done<{ report: Report }>('importSolutions', input, REPORT);
    expect(report).toMatchObject({ isApplied: false, total: 3, created: 1, refused: 2 });
    expect(report.rowErrors).toEqual([
      { row: 3, code: 'input.required', message: 'נא למלא שדה זה.', path: ['text'] },
      { row: 3, code: 'input.range', message: 'נא לתת מספר בין 1 ל-9.', path: ['trl'] },
      {
        row: 4,
        code: 'solution_import.cell_count',
        message: 'מספר התאים בשורה: 4; בשורת הכותרת: 3.',
        path: null,
      },
    ]);
    expect(await catalogue(team.organisationId)).toEqual([]);

    const lenient = await run(team, content, { onlyGoodRows: true });
    expect(lenient).toMatchObject({ isApplied: true, created: 1, refused: 2 });
    expect(await catalogue(team.organisationId)).toMatchObject([{ external_id: 'good' }]);
  });

  it('finds hidden direction controls and repeated ids row by row', async () => {
    const team = await ownTeam('Hidden');
    const { rowErrors } = await run(team, 'id,title,text\na,safe\u202Eexe,x\nb,,y\nb,,z\n');
    expect(rowErrors.map(({ row, code, path }) => [row, code, path])).toEqual([
      [2, 'input.bidi_controls', ['title']],
      [4, 'solution_import.duplicate_id', ['id']],
    ]);
  });

  it('refuses a file that cannot be read at all', async () => {
    const refused = (content: string, format = 'CSV') =>
      owner.client.refused('importSolutions', { format, content, dryRun: true });
    expect(await refused('name,text\na,b')).toEqual(['solution_import.missing_column']);
    expect(await refused('id,text\na,"open')).toEqual(['solution_import.malformed_csv']);
    expect(await refused('{}\n'.repeat(5_001), 'JSONL')).toEqual(['solution_import.too_many_rows']);
    expect(await refused('x'.repeat(500_001))).toEqual(['input.length']);
    expect(await refused('')).toEqual(['input.length']);
  });

  it('reads JSON Lines and says which line is wrong', async () => {
    const team = await ownTeam('Lines');
    const content = '{"id":"a","text":"One.","tags":["x"]}\n\nnot json\n{"id":"b","text":7}\n';
    const report = await run(team, content, { format: 'JSONL', onlyGoodRows: true });
    expect(report).toMatchObject({ created: 2, refused: 1 });
    expect(report.rowErrors).toMatchObject([{ row: 3, code: 'solution_import.malformed_json' }]);
  });

  it('lets the administrator import for organisations by name, which are made once', async () => {
    const content = 'id,text,organisation\n1,One.,New Ltd\n2,Two.,new ltd\n3,Three.,TipTip\n4,Four.,\n';
    expect(await run(administrator, content)).toMatchObject({ isApplied: true, created: 4 });
    expect(await run(administrator, content)).toMatchObject({ unchanged: 4 });
    const owners = await app.query<{ kind: string; name: { en: string }; rows: number }>(
      `select o.kind, o.name, count(*)::int as rows from startups.solution s join identity.organisation o on o.id = s.organisation_id
       where s.external_id in ('1', '2', '3', '4') group by o.id order by o.name->>'en'`,
    );
    expect(owners.map(({ kind, name, rows }) => [kind, name.en, rows])).toEqual([
      ['PARTNER', 'Imported catalogue', 1],
      ['STARTUP', 'New Ltd', 2],
      ['STARTUP', 'TipTip', 1],
    ]);
    const second = await app.organisation(OrganisationKind.STARTUP, 'New Ltd');
    expect(second).toBeTruthy();
    const { rowErrors } = await run(administrator, 'id,text,organisation\n9,Nine.,New Ltd\n');
    expect(rowErrors).toMatchObject([{ row: 2, code: 'solution_import.organisation_ambiguous' }]);
  });

  it('refuses rows for other organisations, foreign catalogues and everybody else', async () => {
    const { rowErrors } = await run(owner, 'id,text,organisation\na,x,Other\n');
    expect(rowErrors).toMatchObject([{ row: 2, code: 'solution_import.organisation_named' }]);
    const input = { format: 'CSV', content: CSV, dryRun: true, organisationId: newId() };
    expect(await owner.client.refused('importSolutions', input)).toEqual(['access.forbidden']);
    const officer = await app.persona(
      Role.MINISTRY_OFFICER,
      await app.organisation(OrganisationKind.MINISTRY, 'Water'),
    );
    const { errors } = await officer.client.send(
      'mutation { importSolutions(input: { format: CSV, content: "id", dryRun: true }) { errors { code } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('never undoes an edit by hand while the source stays the same, nor a withdrawal', async () => {
    const team = await ownTeam('Edited');
    const content = 'id,title,text\nx,Source title,Text.\n';
    await run(team, content);
    const [row] = await app.query<{ id: string }>(
      'select id from startups.solution where organisation_id = $1',
      [team.organisationId],
    );
    const edit = { id: row?.id, title: { en: 'By hand' }, summary: {}, description: {}, tags: [] };
    await team.client.done('updateSolution', { ...edit, expectedVersion: 1 });
    expect(await run(team, content)).toMatchObject({ unchanged: 1 });
    expect(await catalogue(team.organisationId)).toMatchObject([{ title: { en: 'By hand' } }]);
    await team.client.done('withdrawSolution', { id: row?.id, expectedVersion: 2, reason: 'x' });
    const { rowErrors } = await run(team, content.replace('Text', 'New text'));
    expect(rowErrors).toMatchObject([{ row: 2, code: 'solution.wrong_state', path: ['id'] }]);
  });

  it('writes a batch with a number of statements that does not depend on its size, and audits each row', async () => {
    const rows = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, n) => {
        const read = readSolution({ id: `${prefix}${n}`, text: `Solution number ${n} of ${prefix}.` });
        if (!read.ok) throw new Error('unreadable');
        return read.value;
      });
    const actor = systemActor('import of a catalogue', newId());
    const imported = (prefix: string, count: number) =>
      app.statementsOf(() =>
        app.app.get(StartupsService).importSolutions(actor, rows(prefix, count), { dryRun: false }),
      );
    const [few, many] = [await imported('few', 2), await imported('many', 400)];
    expect(many.length).toBe(few.length);
    const [audited] = await app.query(
      "select count(*)::int as entries from audit.entry where act = 'solution.import' and after->>'externalId' like 'many%'",
    );
    expect(audited).toEqual({ entries: 400 });
  });

  it('is done once when the same batch is imported twice at the same moment', async () => {
    const team = await ownTeam('Parallel');
    const reports = await Promise.all([run(team, CSV), run(team, CSV), run(team, CSV)]);
    expect(reports.map(({ created, unchanged }) => created * 10 + unchanged).sort()).toEqual([2, 2, 20]);
    expect(await catalogue(team.organisationId)).toHaveLength(2);
  });
});
