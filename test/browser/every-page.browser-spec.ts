import { PAGES } from './pages.js';
import { COLOUR_RULES, cutWhenLonger, isTooWide, seriousFindings, untranslated } from './support/looks.js';
import { type Locale, Portal, type Visitor } from './support/portal.js';
import { rests } from './support/rest.js';
import { ScriptWeight } from './support/script-weight.js';

const LOCALES: readonly Locale[] = ['he', 'ar', 'en'];
const TELEPHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

const KB = 1000;
/** What a page that runs code at all has at least: a count that misses files shows. */
const SCRIPTS_AT_LEAST = 50 * KB;
const SCRIPTS_OF_PUBLIC_PAGES = 180 * KB;
const SCRIPTS_OF_CONSOLES = 350 * KB;

describe.each(LOCALES)('every page in %s', (locale) => {
  let portal: Portal;
  /** One browser goes from hand to hand: what it has fetched and compiled serves the next page too. */
  let visitor: Visitor;
  let scripts: ScriptWeight;
  beforeAll(async () => {
    portal = await Portal.open();
    visitor = await portal.visit({ locale });
    scripts = new ScriptWeight(visitor.page);
  });
  afterAll(() => portal.close());

  it.each(PAGES)('/$path, light and dark, on a desk and on a telephone', async ({ path, as }) => {
    const { page, go, become, troubles } = visitor;
    troubles.length = 0;
    await become(as);
    await page.setViewportSize(DESK);
    await page.emulateMedia({ colorScheme: 'light' });
    await go(path);
    expect(troubles).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    const bytes = await scripts.bytes();
    expect(bytes).toBeGreaterThan(SCRIPTS_AT_LEAST);
    expect(bytes).toBeLessThanOrEqual(as ? SCRIPTS_OF_CONSOLES : SCRIPTS_OF_PUBLIC_PAGES);
    expect(await untranslated(page)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousFindings(page, COLOUR_RULES)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.setViewportSize(TELEPHONE);
    await rests(page);
    expect(await isTooWide(page)).toBe(false);
    expect(await cutWhenLonger(page)).toEqual([]);
  });
});
