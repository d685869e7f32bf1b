import { type Locale, Portal } from './support/portal.js';

/** A word that one challenge of the story has, and its first title in each language. */
const WORDS: Readonly<Record<Locale, { word: string; title: string; apply: string }>> = {
  he: { word: 'מיון', title: 'איך נוכל לחזות עומס במיון יממה מראש?', apply: 'הגשת מועמדות לאתגר' },
  ar: {
    word: 'الطوارئ',
    title: 'كيف نتوقّع الازدحام في غرفة الطوارئ قبل يوم؟',
    apply: 'التقدّم لهذا التحدي',
  },
  en: {
    word: 'emergency',
    title: 'How might we foresee crowding in the emergency room a day ahead?',
    apply: 'Apply to this challenge',
  },
};

describe('a visitor', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  it.each(['he', 'ar', 'en'] as const)(
    'finds a challenge by a word and begins to apply: %s',
    async (locale) => {
      const { page, context, go, troubles } = await portal.visit({ locale, width: 390 });
      const { word, title, apply } = WORDS[locale];
      try {
        await go('search');
        await page.locator('main input[type=search]').fill(word);
        await page.locator('main input[type=search]').press('Enter');
        await page.waitForURL(/[?&]q=/);
        await page.getByRole('link', { name: title }).click();
        await page.waitForURL(/challenges\/CH-/);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        expect(await page.evaluate('document.activeElement.id')).toBe('main');
        await page.getByRole('link', { name: apply }).click();
        await page.waitForURL(/sign-in\?next=/);
        expect(decodeURIComponent(page.url())).toContain(`/${locale}/startup/apply/CH-`);
        expect(troubles).toEqual([]);
      } finally {
        await context.close();
      }
    },
  );

  it('narrows a search down, goes back, and finds the address as it was', async () => {
    const { page, context, go } = await portal.visit({ locale: 'en' });
    try {
      await go('search');
      const results = page.getByRole('status').filter({ hasText: /result/ });
      const all = await results.textContent();
      await page.getByRole('link', { name: /^Being evaluated/ }).click();
      await page.waitForURL(/state=IN_EVALUATION/);
      await results.filter({ hasNotText: all ?? '' }).waitFor();
      await page.goBack();
      await results.filter({ hasText: all ?? '' }).waitFor();
      expect(page.url()).not.toContain('state=');
      await go('search?q=xyzzyplugh');
      await page.getByText('Nothing has all the words').waitFor();
    } finally {
      await context.close();
    }
  });

  it('follows a challenge after signing in, and stops again', async () => {
    const { page, context, go, troubles } = await portal.visit({ locale: 'he', as: 'avi@tiptip.example' });
    try {
      await go('challenges/CH-2026-003');
      await page.getByRole('button', { name: 'מעקב אחר האתגר' }).click();
      const stop = page.getByRole('button', { name: 'הפסקת המעקב' });
      await stop.waitFor();
      await page.reload();
      await stop.click();
      await page.getByRole('button', { name: 'מעקב אחר האתגר' }).waitFor();
      expect(troubles).toEqual([]);
    } finally {
      await context.close();
    }
  });

  it.each([false, true])('sees every colour of the design system apart, dark: %s', async (dark) => {
    const { page, context, go } = await portal.visit({ locale: 'en', dark });
    try {
      await go('design');
      const shown = await page.locator('#colours + ul li').allInnerTexts();
      const contrasts = shown.map((text) =>
        /Contrast ([\d.]+), at least ([\d.]+)/.exec(text)?.slice(1).map(Number),
      );
      expect(contrasts.length).toBeGreaterThan(15);
      for (const [value, least] of contrasts as [number, number][])
        expect(value).toBeGreaterThanOrEqual(least);
    } finally {
      await context.close();
    }
  });
});
