import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import { FileReaders, FilesService } from '#libs/files';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { type Persona, TestApp } from '../../support/test-app.js';
import { JPEG, officeDocument, PDF, PNG, type UploadAnswer, upload, zipOf } from '../../support/uploads.js';

const MEGABYTE = 1024 * 1024;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let dataDir: string;
let app: TestApp;
let startup: string;
let owner: Persona;
let stranger: Persona;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'etgar-files-'));
  app = await TestApp.start({ DATA_DIR: dataDir });
  startup = await app.organisation(OrganisationKind.STARTUP, 'Tipa', '514000001');
  owner = await app.persona(Role.STARTUP_OWNER, startup);
  const other = await app.organisation(OrganisationKind.STARTUP, 'Gal', '514000002');
  stranger = await app.persona(Role.STARTUP_OWNER, other);
});
afterAll(async () => {
  await app.stop();
  await rm(dataDir, { recursive: true });
});

const session = (persona: Persona) => ({
  ...persona.client.headers,
  'x-etgar-csrf': '1',
  'accept-language': 'en',
});

const send = (
  form: Parameters<typeof upload>[2],
  headers: Record<string, string> = session(owner),
): Promise<UploadAnswer> => upload(app.url, headers, { organisationId: startup, ...form });

const codes = (answer: UploadAnswer) => answer.body.errors?.map((error) => error.code);

async function token(persona: Persona, ...scopes: string[]): Promise<Record<string, string>> {
  const { secret } = await persona.client.done<{ secret: string }>(
    'createApiToken',
    { name: 'test', scopes, validForDays: 1 },
    'secret',
  );
  return { authorization: `Bearer ${secret}` };
}

const download = (id: string, headers: Record<string, string>) =>
  fetch(`${app.url}/files/${id}`, { headers });

describe('POST /files', () => {
  it('takes a file and tells its digest', async () => {
    const answer = await send({ content: PDF, name: 'תוכנית עבודה 2027.pdf' });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: expect.any(String),
      name: 'תוכנית עבודה 2027.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
    });
    const [entry] = await app.query('select act, actor_id, after from audit.entry where target_id = $1', [
      answer.body.id,
    ]);
    expect(entry).toMatchObject({ act: 'file.upload', actor_id: owner.personId });
    expect(JSON.stringify(entry)).not.toContain('2027');
  });

  it.each([
    ['a.docx', DOCX, officeDocument('docx')],
    ['a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', officeDocument('xlsx')],
    [
      'a.pptx',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      officeDocument('pptx'),
    ],
    ['a.png', 'image/png', PNG],
    ['a.JPG', 'image/jpeg', JPEG],
    ['a.csv', 'text/csv', Buffer.from('שם,سعر\nא,1\n')],
    ['a.txt', 'text/plain', Buffer.from('hello')],
  ])('takes %s', async (name, type, content) => {
    expect((await send({ content, name, type })).status).toBe(201);
  });

  it('takes one with a token that has the scope', async () => {
    const answer = await send({ content: PDF }, await token(owner, 'files:write'));
    expect(answer.status).toBe(201);
  });

  it('gives the same bytes another id each time and keeps them once', async () => {
    const [one, two] = [
      await send({ content: PNG, name: 'a.png', type: 'image/png' }),
      await send({ content: PNG, name: 'b.png', type: 'image/png' }),
    ];
    expect(one.body.id).not.toBe(two.body.id);
    expect(one.body.sha256).toBe(two.body.sha256);
  });

  it.each<[string, Parameters<typeof upload>[2], string]>([
    ['a fake png', { content: PDF, name: 'a.png', type: 'image/png' }, 'files.type_mismatch'],
    ['the wrong extension', { content: PNG, name: 'a.pdf' }, 'files.type_mismatch'],
    ['another declared type', { content: PDF, name: 'a.pdf', type: 'image/png' }, 'files.type_mismatch'],
    [
      'no declared type',
      { content: PDF, name: 'a.pdf', type: 'application/octet-stream' },
      'files.type_mismatch',
    ],
    [
      'a page of HTML',
      { content: Buffer.from('<script>'), name: 'a.html', type: 'text/html' },
      'files.type_not_allowed',
    ],
    ['a double extension', { content: PDF, name: 'a.pdf.exe' }, 'files.type_not_allowed'],
    [
      'a program called text',
      { content: Buffer.from('MZ\x90\0', 'latin1'), name: 'a.txt', type: 'text/plain' },
      'files.type_mismatch',
    ],
    [
      'a plain archive called docx',
      { content: zipOf([{ name: 'a', text: 'a' }]), name: 'a.docx', type: DOCX },
      'files.type_mismatch',
    ],
    ['macros', { content: officeDocument('docm'), name: 'a.docx', type: DOCX }, 'files.type_mismatch'],
    ['0 bytes', { content: Buffer.alloc(0) }, 'files.empty'],
    ['a traversal name', { content: PDF, name: '../../etc/passwd.pdf' }, 'files.name_unsafe'],
    ['a Windows path', { content: PDF, name: 'C:\\a.pdf' }, 'files.name_unsafe'],
    [
      'a name with right-to-left override',
      { content: PDF, name: 'invoice\u202Efdp.pdf' },
      'files.name_unsafe',
    ],
    ['no file', {}, 'files.one_file'],
  ])('refuses %s', async (_, form, code) => {
    const answer = await send(form);
    expect([answer.status, codes(answer)]).toEqual([422, [code]]);
    expect(answer.body.errors?.[0]?.message).not.toMatch(/\{|^files\./);
  });

  it('refuses more than 25 MB with 413 and keeps nothing of it', async () => {
    const before = await app.query('select id from files.stored_file');
    const most = await send({ content: Buffer.alloc(25 * MEGABYTE, 'a'), name: 'a.txt', type: 'text/plain' });
    expect(most.status).toBe(201);
    const more = await send({
      content: Buffer.alloc(25 * MEGABYTE + 1, 'a'),
      name: 'a.txt',
      type: 'text/plain',
    });
    expect([more.status, codes(more)]).toEqual([413, ['files.too_large']]);
    expect(await app.query('select id from files.stored_file')).toHaveLength(before.length + 1);
    expect(await readdir(path.join(dataDir, 'files/incoming'))).toEqual([]);
  });

  it('answers somebody who sends without end, and hangs up', async () => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    const head = `--b\r\ncontent-disposition: form-data; name="organisationId"\r\n\r\n${startup}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n`;
    const lines = Object.entries(session(owner)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `POST /files HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-type: multipart/form-data; boundary=b\r\n${lines.join('')}\r\n`,
    );
    const chunk = (content: string) => `${content.length.toString(16)}\r\n${content}\r\n`;
    socket.write(chunk(head));
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('utf8');
    });
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    const block = chunk('a'.repeat(MEGABYTE));
    const pump = () => {
      if (answer !== '') socket.write(chunk('and on'));
      else while (socket.write(block));
      if (!socket.destroyed) setTimeout(pump, 20);
    };
    pump();
    await ended;
    expect(answer).toContain('413');
    expect(answer).toContain('files.too_large');
  }, 20_000);

  it('refuses two files, no organisation, an organisation after the file, and what is no form', async () => {
    const form = (...entries: [string, string | File][]) => {
      const data = new FormData();
      for (const [name, value] of entries) data.append(name, value);
      return data;
    };
    const file = () => new File([new Uint8Array(PDF)], 'a.pdf', { type: 'application/pdf' });
    const post = async (body: FormData | string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${app.url}/files`, {
        method: 'POST',
        headers: { ...session(owner), ...headers },
        body,
      });
      const { errors } = (await response.json()) as UploadAnswer['body'];
      return [response.status, errors?.map((error) => error.code)];
    };
    const before = await app.query('select id from files.stored_file');
    expect(await post(form(['organisationId', startup], ['a', file()], ['b', file()]))).toEqual([
      422,
      ['files.one_file'],
    ]);
    expect(await post(form(['file', file()]))).toEqual([422, ['files.organisation_first']]);
    expect(await post(form(['file', file()], ['organisationId', startup]))).toEqual([
      422,
      ['files.organisation_first'],
    ]);
    expect(await post('{}', { 'content-type': 'application/json' })).toEqual([422, ['files.form_invalid']]);
    const broken = { 'content-type': 'multipart/form-data; boundary=b' };
    expect(await post('--b\r\ncontent-disposition: form-data; name="x"\r\n\r\nbroken off', broken)).toEqual([
      422,
      ['files.form_invalid'],
    ]);
    expect(await app.query('select id from files.stored_file')).toHaveLength(before.length);
    expect(await readdir(path.join(dataDir, 'files/incoming'))).toEqual([]);
  });

  it('refuses other people', async () => {
    const form = { content: PDF };
    expect((await send(form, {})).status).toBe(401);
    const unscoped = await send(form, { ...(await token(owner, 'profile:read')), 'accept-language': 'en' });
    expect([unscoped.status, codes(unscoped)]).toEqual([403, ['access.scope_missing']]);
    const revoked = await send(form, { authorization: 'Bearer etgar_token_unknown' });
    expect([revoked.status, codes(revoked)]).toEqual([401, ['access.token_invalid']]);
    const elsewhere = await send(form, session(stranger));
    expect([elsewhere.status, codes(elsewhere)]).toEqual([403, ['access.forbidden']]);
    const nowhere = await send({ ...form, organisationId: newId() });
    expect([nowhere.status, codes(nowhere)]).toEqual([403, ['access.forbidden']]);
  });

  it('refuses a form that another site sends with the cookie of the reader', async () => {
    const answer = await send({ content: PDF }, { ...owner.client.headers });
    expect([answer.status, codes(answer)]).toEqual([403, ['files.csrf_header_missing']]);
  });

  it('answers in the language of the request', async () => {
    const answer = await send({ content: Buffer.alloc(0) }, { ...session(owner), 'accept-language': 'he' });
    expect(answer.body.errors?.[0]?.message).toBe('הקובץ ריק.');
  });

  it('takes no files through the GraphQL endpoint', async () => {
    const body = new FormData();
    body.append('operations', '{"query":"{ viewer { id } }"}');
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', body, headers: session(owner) });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});

describe('GET /files/:id', () => {
  let id: string;
  beforeAll(async () => {
    const name = 'דו"ח; "x".txt';
    id =
      (await send({ content: Buffer.from('<script>alert(1)</script>'), name, type: 'text/plain' })).body.id ??
      '';
  });

  it('hands the file out as an attachment that no browser shows', async () => {
    const response = await download(id, session(owner));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<script>alert(1)</script>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '25',
      'content-disposition': expect.stringMatching(/^attachment; filename="[^"]*"; filename\*=UTF-8''%D7%93/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it('serves tokens with the scope to read files', async () => {
    expect((await download(id, await token(owner, 'files:read'))).status).toBe(200);
    expect((await download(id, await token(owner, 'files:write'))).status).toBe(403);
  });

  it('answers the same for a file of others and for one that does not exist', async () => {
    const answers = await Promise.all(
      [id, newId(), 'nonsense', '..%2f..%2fetc%2fpasswd'].map(async (one) => {
        const response = await download(one, session(stranger));
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
    expect((await download(id, {})).status).toBe(401);
  });

  it('opens a linked file for whom the subject is open, and not before', async () => {
    const subject = { type: 'sealed_thing', id: newId() };
    let opened = false;
    app.app.get(FileReaders).register('sealed_thing', async (actor, subjectId) => {
      return opened && subjectId === subject.id && actor.personId === stranger.personId;
    });
    await app.app.get(Transactions).run((tx) => app.app.get(FilesService).link(tx, id, subject));
    expect((await download(id, session(stranger))).status).toBe(404);
    opened = true;
    expect((await download(id, session(stranger))).status).toBe(200);
    opened = false;
    expect((await download(id, session(stranger))).status).toBe(404);
    expect((await download(id, session(owner))).status).toBe(200);
  });
});

describe('FilesService', () => {
  const service = () => app.app.get(FilesService);
  const inTx = <T>(work: Parameters<Transactions['run']>[0]) =>
    app.app.get(Transactions).run(work) as Promise<T>;

  it('lets contexts store only ids of files that belong to the organisation of the actor', async () => {
    const { id = '' } = (await send({ content: PDF })).body;
    const member = {
      ...app.system,
      kind: 'person' as const,
      memberships: [{ organisationId: startup, organisationKind: 'STARTUP', role: 'STARTUP_MEMBER' }],
    };
    const file = await inTx<{ id: string }>((tx) => service().requireOwned(tx, member, id, startup));
    expect(file.id).toBe(id);
    const refusals = [
      [member, id, newId()],
      [member, newId(), startup],
      [member, 'nonsense', startup],
      [{ ...member, memberships: [] }, id, startup],
    ] as const;
    for (const [actor, fileId, organisationId] of refusals)
      await expect(
        inTx((tx) => service().requireOwned(tx, actor, fileId, organisationId, ['answers', '0', 'fileId'])),
      ).rejects.toMatchObject({
        violations: [{ code: 'input.unknown_id', path: ['answers', '0', 'fileId'] }],
      });
  });

  it('links the same subject once, however often it is asked', async () => {
    const { id = '' } = (await send({ content: PDF })).body;
    const subject = { type: 'thing', id: newId() };
    for (let round = 0; round < 2; round++) await inTx((tx) => service().link(tx, id, subject));
    expect(await app.query('select * from files.file_link where file_id = $1', [id])).toHaveLength(1);
  });
});
