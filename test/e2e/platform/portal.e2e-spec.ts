import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PortalFiles, portalFiles } from '#libs/platform';
import { ChallengeWorld, completeContent } from '../challenges/world.js';

const ORIGIN = 'https://etgar.example';
const CANARY = 'zircon';
const ADDRESS = { PUBLIC_URL: ORIGIN, ACCESSIBILITY_CONTACT: 'Noa Bar <noa@etgar.example>' };

/** The portal as it was built, read without running its code: as search engines and broken browsers do. */
describe('the portal over HTTP', () => {
  let world: ChallengeWorld;
  let files: PortalFiles;
  let number = '';
  let hidden = '';

  beforeAll(async () => {
    const built = portalFiles();
    if (!built) throw new Error('The portal is not built: run "npm run build" first.');
    files = built;
    world = await ChallengeWorld.start(ADDRESS, files);
    ({ number } = await world.published());
    const secret = { he: CANARY, en: CANARY };
    hidden = (await world.draft({ ...completeContent(), title: secret, problem: secret })).number;
  });
  afterAll(() => world.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(world.app.url + path, { headers, redirect: 'manual' });
  const textOf = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text();

  it.each([
    ['he', undefined],
    ['ar', 'ar-EG,en;q=0.5'],
    ['en', 'en-US'],
    ['he', 'fr'],
  ])('leads from / to /%s when a browser asks for %s', async (locale, asked) => {
    const answer = await get('/', asked === undefined ? {} : { 'accept-language': asked });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/${locale}`]);
  });

  it('writes a challenge that can be read without any script', async () => {
    const answer = await get(`/en/challenges/${number}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('<title>Early detection of water leaks · Etgar</title>');
    expect(html).toContain('A quarter of the water is lost on its way');
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/en/challenges/${number}"/>`);
    expect(html).toContain(`hrefLang="ar" href="${ORIGIN}/ar/challenges/${number}"`);
    expect(html).toMatch(/<link rel="modulepreload" crossorigin href="\/assets\/challenge\.page-/);
    expect(await textOf(`/he/challenges/${number}`)).toContain('<html lang="he" dir="rtl">');
  });

  it('describes it to search engines in JSON that parses', async () => {
    const html = await textOf(`/he/challenges/${number}`);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const [grant] = (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'];
    expect(grant).toMatchObject({
      '@type': 'MonetaryGrant',
      identifier: number,
      name: 'זיהוי מוקדם של נזילות מים',
      funder: { name: 'Ministry of Water' },
      amount: { value: 250_000, currency: 'ILS' },
    });
  });

  it('lets no script run that is not a file of its own', async () => {
    const answer = await get('/en');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const inline = [...(await answer.text()).matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)];
    expect(inline.length).toBeGreaterThan(0);
    for (const [, attributes] of inline) expect(attributes).toMatch(/type="application\/(ld\+)?json"/);
  });

  it('answers 404 for what does not exist, and for what is hidden, in the same words', async () => {
    const [unknown, secret] = await Promise.all([
      get('/en/challenges/CH-1999-999'),
      get(`/en/challenges/${hidden}`),
    ]);
    const [first, second] = await Promise.all([unknown.text(), secret.text()]);
    expect([unknown.status, secret.status]).toEqual([404, 404]);
    const timeless = (page: string) => page.replace(/"(dehydratedAt|dataUpdatedAt)":\d+/g, '"$1":0');
    expect(timeless(second.replaceAll(hidden, 'CH-1999-999'))).toBe(timeless(first));
    expect((await get('/en/no/such/page')).status).toBe(404);
  });

  it('says no word of a draft anywhere', async () => {
    const pages = [
      '/en',
      '/en/challenges?state=all',
      `/en/search?q=${CANARY}`,
      '/en/results',
      '/sitemap.xml',
    ];
    const feeds = ['/feeds/en/challenges.atom', '/feeds/en/challenges.rss'];
    for (const path of [...pages, ...feeds]) {
      const text = (await textOf(path)).replace(`value="${CANARY}"`, '');
      expect([path, text.includes(hidden)]).toEqual([path, false]);
      if (!path.includes(CANARY)) expect([path, text.includes(CANARY)]).toEqual([path, false]);
    }
    expect((await get(`/feeds/en/challenges/${hidden}.ics`)).status).toBe(404);
    expect(await textOf(`/en/search?q=${CANARY}`)).toContain('0 results');
  });

  it('writes nothing for somebody who is signed in, nor keeps it for others', async () => {
    const path = `/en/challenges/${number}`;
    const cookie = world.officer.client.headers.cookie ?? '';
    const own = await get(path, { cookie });
    expect(await own.text()).toContain('<div id="root"></div>');
    expect(own.headers.get('vary')).toContain('cookie');
    expect(own.headers.get('cache-control')).toBe('no-cache');
    const stranger = await textOf(path);
    expect(stranger).toContain('A quarter of the water');
    expect(stranger).not.toContain('Dana Levi');
  });

  it('runs operations that it was built with, by their hash, and no other hash', async () => {
    const ask = async (sha256Hash: string, operationName: string) => {
      const answer = await fetch(`${world.app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operationName, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      });
      return (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    };
    const [hash = ''] = [...files.documents].find(([, text]) => text.includes('query HomePage')) ?? [];
    const known = await ask(hash, 'HomePage');
    expect(known.data).toMatchObject({ open: { totalCount: 1 } });
    const unknown = await ask('0'.repeat(64), 'HomePage');
    expect([unknown.data, unknown.errors?.[0]?.extensions.code]).toEqual([
      undefined,
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });

  it('serves files that never change as such, compressed once', async () => {
    const [asset = ''] = /\/assets\/index-[\w-]+\.js/.exec(await textOf('/en')) ?? [];
    const answer = await get(asset, { 'accept-encoding': 'br' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect((await get('/assets/index-none.js')).status).toBe(404);
  });

  it('tells feed readers, calendars and crawlers what is public', async () => {
    const atom = await get('/feeds/he/challenges.atom');
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(await atom.text()).toContain('זיהוי מוקדם של נזילות מים');
    expect(await textOf('/feeds/en/challenges.rss')).toContain(
      `<link>${ORIGIN}/en/challenges/${number}</link>`,
    );
    expect((await get('/feeds/fr/challenges.rss')).status).toBe(404);
    const calendar = await textOf(`/feeds/en/challenges/${number}.ics`);
    expect(calendar).toContain('DTSTART:20270325T180000Z');
    expect(calendar).toContain('SUMMARY:Last moment to apply: Early detection of water leaks');
    expect(await textOf('/sitemap.xml')).toContain(`<loc>${ORIGIN}/ar/challenges/${number}</loc>`);
    expect(await textOf('/robots.txt')).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });

  it('names the accessibility coordinator of the configuration', async () => {
    const html = await textOf('/he/accessibility');
    expect(html).toContain('Noa Bar');
    expect(html).toContain('mailto:noa@etgar.example');
  });

  it('shows a programme with its stages and its challenges', async () => {
    const { programme } = await world.app.anonymous.ask<{ programme: { code: string } }>(
      'query ($id: ID!) { programme(id: $id) { code } }',
      { id: world.programmeId },
    );
    const html = await textOf(`/en/p/${programme.code}`);
    expect(html).toContain('Early detection of water leaks');
    expect(html).toContain('Evaluation');
    expect((await get('/en/p/NO-SUCH')).status).toBe(404);
  });
});
