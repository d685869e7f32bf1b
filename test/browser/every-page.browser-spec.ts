import { PAGES } from './pages.js';
import { cutWhenLonger, isTooWide, seriousFindings, untranslated } from './support/looks.js';
import { type Locale, Portal } from './support/portal.js';

const LOOKS: readonly { locale: Locale; width: number; dark: boolean }[] = [
  { locale: 'he', width: 1440, dark: false },
  { locale: 'he', width: 390, dark: true },
  { locale: 'ar', width: 1440, dark: true },
  { locale: 'ar', width: 390, dark: false },
  { locale: 'en', width: 1440, dark: false },
  { locale: 'en', width: 1440, dark: true },
];

describe('every page', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  const seen = PAGES.flatMap((page) => LOOKS.map((look) => ({ ...page, ...look })));
  it.each(seen)('$locale/$path at $width px, dark: $dark', async ({ path, as, ...look }) => {
    const { page, context, go, troubles } = await portal.visit({ ...look, as });
    try {
      await go(path);
      expect(troubles).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await untranslated(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      expect(await cutWhenLonger(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
