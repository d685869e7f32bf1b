import { type LookedAt, PAGES } from './pages.js';
import { COLOUR_RULES, cutWhenLonger, isTooWide, seriousFindings, untranslated } from './support/looks.js';
import { type Locale, Portal, rests, type Visitor } from './support/portal.js';

const LOCALES: readonly Locale[] = ['he', 'ar', 'en'];
const TELEPHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

describe.each(LOCALES)('every page in %s', (locale) => {
  let portal: Portal;
  /** One visitor for each persona: signing in once is enough. */
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  async function visitorOf({ as = '' }: LookedAt): Promise<Visitor> {
    const known = visitors.get(as);
    if (known) return known;
    const visitor = await portal.visit({ locale, as: as || undefined });
    visitors.set(as, visitor);
    return visitor;
  }

  it.each(PAGES)('/$path, light and dark, on a desk and on a telephone', async (looked) => {
    const { page, go, troubles } = await visitorOf(looked);
    troubles.length = 0;
    await page.setViewportSize(DESK);
    await page.emulateMedia({ colorScheme: 'light' });
    await go(looked.path);
    expect(troubles).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
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
