import { type Locale, Portal, type Visitor } from './support/portal.js';

const MANAGER = 'manager@etgar.example';
const MODEL = 'civtech-scotland';

/** What is pressed and awaited, as it is written in each language. */
const WORDS = {
  en: {
    run: 'Let it happen',
    result: /What .* runs came to/,
    critical: 'Critical path.',
    table: 'The figures as a table',
    setUp: 'Set up a programme from it',
    name: 'Name',
    code: 'Short code',
    summary: 'What it is about',
    layOut: 'Lay out the dates',
    plan: 'Plan',
    open: 'Open the programme',
    clocks: 'Clocks',
  },
  he: {
    run: 'הרצת ההדמיה',
    result: /מה העלו .* הרצות/,
    critical: 'הנתיב הקריטי.',
    table: 'הנתונים כטבלה',
    setUp: 'הקמת תוכנית ממנו',
    name: 'שם',
    code: 'קוד קצר',
    summary: 'במה מדובר',
    layOut: 'פריסת המועדים',
    plan: 'לוח זמנים',
    open: 'פתיחת התוכנית',
    clocks: 'שעונים',
  },
} as const;

describe('a manager simulates a model and runs a programme from it', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  it.each(['en', 'he'] as const)('in %s', async (locale) => {
    const visitor = await portal.visit({ locale, as: MANAGER });
    try {
      await simulates(visitor, locale);
      await setsUp(visitor, locale);
      await opens(visitor, locale);
      expect(visitor.troubles).toEqual([]);
    } finally {
      await visitor.context.close();
    }
  });
});

type Spoken = Extract<Locale, keyof typeof WORDS>;

async function simulates({ page, go }: Visitor, locale: Spoken): Promise<void> {
  const words = WORDS[locale];
  await go(`models/${MODEL}/simulation`);
  await page.getByRole('button', { name: words.run }).click();
  await page.getByRole('heading', { name: words.result }).waitFor();
  expect(await page.getByText(words.critical).count()).toBe(1);
  // Every chart has its figures as a table.
  const charts = await page.locator('figure').count();
  expect(charts).toBeGreaterThanOrEqual(4);
  expect(await page.getByText(words.table, { exact: true }).count()).toBe(charts);
}

async function setsUp({ page, go }: Visitor, locale: Spoken): Promise<void> {
  const words = WORDS[locale];
  await go(`models/${MODEL}`);
  await page.getByRole('link', { name: words.setUp }).click();
  await page.getByLabel(words.name, { exact: true }).fill(`Journey ${locale}`);
  await page.getByLabel(words.code, { exact: true }).fill(`JOURNEY-${locale.toUpperCase()}`);
  await page.getByLabel(words.summary, { exact: true }).fill('A programme that a test has set up.');
  await page.getByRole('button', { name: words.layOut }).click();
  await page.getByRole('heading', { name: words.plan, exact: true }).waitFor();
  // Every stage of the model has got its dates.
  expect(await page.locator('input[type="datetime-local"]').count()).toBeGreaterThanOrEqual(8);
}

async function opens({ page }: Visitor, locale: Spoken): Promise<void> {
  const words = WORDS[locale];
  await page.getByRole('button', { name: words.open }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.open }).click();
  await page.getByRole('heading', { name: words.clocks, exact: true }).waitFor();
}
