import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { seriousFindings } from './support/looks.js';
import { type Locale, Portal, type Visitor } from './support/portal.js';

const OWNER = 'rania@flowmind.example';

/** Each language applies to another open challenge: a start-up has one application to each. */
const JOURNEYS: readonly { locale: Locale; place: number }[] = [
  { locale: 'he', place: 0 },
  { locale: 'en', place: 1 },
  { locale: 'ar', place: 2 },
];

type Texts = Readonly<Record<string, string>>;

const textsOf = (area: string, locale: Locale): Texts =>
  JSON.parse(
    readFileSync(new URL(`../../apps/web/src/i18n/messages/${area}.${locale}.json`, import.meta.url), 'utf8'),
  ) as Texts;

/** Answers the pages of an application one after the other, until the tasks are shown again. */
async function writeApplication({ page }: Visitor, t: Texts): Promise<void> {
  // The address changes first; the page gives way when the next one is whole, and until then its fields are there.
  const goOn = async () => {
    const title = await page.locator('h1').innerText();
    await page.getByRole('button', { name: t['apply.continue'] ?? '', exact: true }).click();
    await page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, title);
  };
  await page.getByRole('link', { name: t['apply.about'] ?? '', exact: true }).click();
  await page.getByLabel(t['apply.about_title'] ?? '', { exact: true }).fill('Valves that report themselves');
  await page.locator('textarea[name=summary]').fill('FlowMind closes valves before water is lost.');
  await goOn();
  for (const step of ['q1', 'q2']) {
    await page.waitForURL(`**/${step}`);
    await page.locator('textarea').fill('Measured in two towns, with the figures of a year.');
    await goOn();
  }
  await page.waitForURL('**/q3');
  await page.getByRole('checkbox').first().check();
  await page.locator('input[type=number]').fill('150000');
  await goOn();
  await page.waitForURL('**/team');
  await goOn();
  await page.waitForURL(/apply\/CH-\d+-\d+$/);
}

describe('find, apply, receipt', () => {
  let portal: Portal;
  let numbers: readonly string[];
  beforeAll(async () => {
    portal = await Portal.open();
    const { challenges } = await portal.ask<{ challenges: { nodes: { number: string }[] } }>(
      OWNER,
      '{ challenges(first: 20, filter: { state: PUBLISHED }) { nodes { number } } }',
    );
    // The story's own come first; other tests publish theirs on the same server meanwhile.
    numbers = challenges.nodes.map(({ number }) => number).sort();
  });
  afterAll(() => portal.close());

  it.each(JOURNEYS)('in $locale', async ({ locale, place }) => {
    const t = textsOf('startup', locale);
    const visitor = await portal.visit({ locale, as: OWNER });
    const { page, context, go, troubles } = visitor;
    try {
      const number = numbers[place] ?? '';
      await go('');
      await page.locator(`a[href="/${locale}/challenges/${number}"]`).first().click();
      await page.waitForURL(`**/challenges/${number}`);
      await page.locator(`a[href="/${locale}/startup/apply/${number}"]`).first().click();

      await page.waitForURL(`**/apply/${number}`);
      await page
        .getByRole('radio', { name: t['eligible.yes'] ?? '', exact: true })
        .first()
        .waitFor();
      const yes = page.getByRole('radio', { name: t['eligible.yes'] ?? '', exact: true });
      const questions = await yes.count();
      expect(questions).toBeGreaterThan(1);
      expect(questions).toBeLessThanOrEqual(5);
      for (let index = 0; index < questions; index++) await yes.nth(index).check();
      await page.getByRole('button', { name: t['eligible.begin'] ?? '', exact: true }).click();

      await writeApplication(visitor, t);
      expect(await seriousFindings(page)).toEqual([]);

      await page.getByRole('link', { name: t['apply.preview'] ?? '', exact: true }).click();
      await page.waitForURL('**/preview');
      // The address changes first; the page gives way when the next one is whole.
      await page.locator('main section', { hasText: '[…]' }).first().waitFor();
      const shown = await page.locator('main section').first().innerText();
      expect(shown).toContain('[…]');
      expect(shown).not.toContain('FlowMind');

      await page.getByRole('link', { name: t['apply.check'] ?? '', exact: true }).click();
      await page.waitForURL('**/check');
      await page.getByRole('button', { name: t['handin.submit'] ?? '', exact: true }).click();
      await page.getByRole('button', { name: t['handin.yes'] ?? '', exact: true }).click();

      await page.waitForURL('**/receipt');
      const hash = await page.locator('main code').innerText();
      const href = await page.locator('a[download]').getAttribute('href');
      const receipt = JSON.parse(decodeURIComponent((href ?? '').split(',').slice(1).join(','))) as {
        content: string;
        contentHash: string;
        challengeNumber: string;
      };
      expect(receipt.challengeNumber).toBe(number);
      expect(receipt.contentHash).toBe(hash);
      expect(createHash('sha256').update(receipt.content).digest('hex')).toBe(hash);
      expect(await seriousFindings(page)).toEqual([]);
      expect(troubles).toEqual([]);
    } finally {
      await context.close();
    }
  });

  it('says so when two windows changed the same page, and keeps both texts', async () => {
    const t = textsOf('startup', 'en');
    const visitor = await portal.visit({ as: OWNER });
    try {
      const path = `startup/apply/${numbers[1]}/about`;
      await visitor.go(path);
      const other = await visitor.context.newPage();
      await other.goto(`/en/${path}`, { waitUntil: 'networkidle' });
      await other.locator('textarea[name=summary]').fill('Written in the other window.');
      await other.getByText('Saved', { exact: true }).waitFor();
      await visitor.page.locator('textarea[name=summary]').fill('Written here.');
      await visitor.page.getByText(t['apply.conflict'] ?? '').waitFor();
      expect(await visitor.page.locator('blockquote').innerText()).toContain('Written in the other window.');
      expect(await visitor.page.locator('textarea[name=summary]').inputValue()).toBe('Written here.');
      await visitor.page.getByRole('button', { name: t['apply.keep_mine'] ?? '' }).click();
      await visitor.page.getByText('Saved', { exact: true }).waitFor();
      await other.reload({ waitUntil: 'networkidle' });
      expect(await other.locator('textarea[name=summary]').inputValue()).toBe('Written here.');
    } finally {
      await visitor.context.close();
    }
  });

  it('asks for the password when the session has ended, and loses nothing', async () => {
    const t = textsOf('common', 'en');
    const { page, context, go } = await portal.visit({ as: OWNER });
    try {
      await go(`startup/apply/${numbers[1]}/about`);
      await context.clearCookies();
      await page.locator('textarea[name=summary]').fill('Typed after the session had ended.');
      await page.getByRole('dialog').waitFor();
      await page.locator('dialog input[name=password]').fill('etgar-story-2027');
      await page.getByRole('button', { name: t['session.sign_in_again'] ?? '' }).click();
      await page.getByText('Saved', { exact: true }).waitFor();
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.locator('textarea[name=summary]').inputValue()).toBe(
        'Typed after the session had ended.',
      );
    } finally {
      await context.close();
    }
  });
});
