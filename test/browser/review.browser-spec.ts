import type { Page } from 'playwright-core';
import { anEvaluation } from './support/evaluation.js';
import { seriousFindings } from './support/looks.js';
import { type Locale, Portal, type Visitor } from './support/portal.js';

const TASKS = 10;
/** What was promised is 100 ms; a machine that builds other things beside is given three times as long. */
const NEXT_MS = 300;

/** Measures in the browser: from a key that leads on to the frame in which the next title stands. */
const WATCH_NEXT = `
  globalThis.steps = [];
  let from = null;
  addEventListener('keydown', ({ code }) => {
    const title = document.querySelector('h1')?.textContent;
    if ((code === 'Enter' && document.activeElement?.tagName === 'A') || code === 'KeyN' || code === 'KeyP')
      from = { at: performance.now(), title };
  }, true);
  new MutationObserver(() => {
    const title = document.querySelector('h1')?.textContent;
    if (!from || !title || title === from.title) return;
    const { at } = from;
    from = null;
    requestAnimationFrame(() => steps.push(performance.now() - at));
  }).observe(document, { subtree: true, childList: true, characterData: true });
  globalThis.pointers = 0;
  addEventListener('pointerdown', () => { pointers += 1; }, true);
`;

const secretOf = (locale: Locale) => `Only after your own (${locale}-4711).`;
const titleOf = (page: Page) => page.locator('h1').innerText();
const focusedTag = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

/** Everything that the server sends to the browser, as text. */
function listen(page: Page): { readonly since: () => Promise<string> } {
  let heard = '';
  let waiting = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) waiting += 1;
  });
  page.on('response', async (response) => {
    if (!response.url().endsWith('/graphql')) return;
    heard += await response.text().catch(() => '');
    waiting -= 1;
  });
  return {
    /** Waits until nothing is under way, and says what was heard since the last time. */
    since: async () => {
      for (let quiet = 0; quiet < 3; quiet = waiting > 0 ? 0 : quiet + 1) await page.waitForTimeout(50);
      const text = heard;
      heard = '';
      return text;
    },
  };
}

/** Scores the submission on the screen, from the first criterion to the confirmation, by keys alone. */
async function scoreByKeys(page: Page, locale: Locale): Promise<void> {
  const criteria = await page.locator('form fieldset').count();
  for (let index = 0; index < criteria; index++) {
    await page.keyboard.press(index % 2 === 0 ? 'Numpad1' : 'Digit1');
    expect(await focusedTag(page)).toBe('TEXTAREA');
    await page.keyboard.insertText(secretOf(locale));
    // Digits are text here and score nothing.
    await page.keyboard.press('Digit5');
    await page.keyboard.press('Tab');
  }
  expect(await focusedTag(page)).toBe('BUTTON');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open] button:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('a[href*="/review"]:focus');
}

interface Scored {
  /** Milliseconds to each next submission. */
  readonly steps: readonly number[];
  /** Submissions at which the first reviewer's words could be read after the own review. */
  readonly peersSeen: number;
}

async function scoreTen(visitor: Visitor, check: (heard: string) => void): Promise<Scored> {
  const { page, locale, go } = visitor;
  await page.addInitScript(WATCH_NEXT);
  const ears = listen(page);
  await go('review');
  while (!(await page.evaluate(() => document.activeElement?.matches('main section a'))))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('form fieldset');
  let peersSeen = 0;
  for (let done = 0; done < TASKS; done++) {
    const title = await titleOf(page);
    check((await ears.since()) + (await page.locator('body').innerText()));
    await scoreByKeys(page, locale);
    await ears.since();
    if ((await page.locator('body').innerText()).includes(secretOf('he'))) peersSeen++;
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, title);
    await page.waitForSelector('form fieldset');
  }
  expect(await page.evaluate('pointers')).toBe(0);
  // The first step opens a submission from the queue, and fetches the code of its page.
  const [, ...steps] = (await page.evaluate('steps')) as number[];
  return { steps, peersSeen };
}

/** The shortest, the middle and the longest. */
function report(locale: Locale, steps: readonly number[]): { readonly middle: number } {
  const sorted = [...steps].sort((a, b) => a - b).map((step) => Math.round(step));
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  process.stdout.write(
    `next submission (${locale}): ${sorted[0]} to ${sorted.at(-1)} ms, median ${middle} ms, of ${sorted.length}\n`,
  );
  return { middle };
}

/** A key as a Hebrew layout sends it: the place says N, the letter does not. */
async function pressOnHebrewLayout(page: Page, code: string, letter: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { code, key: letter, text: letter, windowsVirtualKeyCode: 0 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

describe('reviewing by keyboard', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
    await anEvaluation(portal.url, {
      submissions: TASKS,
      reviewers: ['reviewer1@university.example', 'reviewer2@university.example'],
    });
  }, 240_000);
  afterAll(() => portal.close());

  it('scores ten submissions in Hebrew, without a pointer', async () => {
    const visitor = await portal.visit({ locale: 'he', as: 'reviewer1@university.example' });
    const { steps } = await scoreTen(visitor, () => undefined);
    expect(report('he', steps).middle).toBeLessThanOrEqual(NEXT_MS);
    expect(visitor.troubles).toEqual([]);
    await visitor.context.close();
  }, 240_000);

  it('scores ten in English, and hears nothing of the others before the own review is in', async () => {
    const visitor = await portal.visit({ locale: 'en', as: 'reviewer2@university.example' });
    const { steps, peersSeen } = await scoreTen(visitor, (heard) =>
      expect(heard).not.toContain(secretOf('he')),
    );
    expect(report('en', steps).middle).toBeLessThanOrEqual(NEXT_MS);
    // What could have leaked was there.
    expect(peersSeen).toBeGreaterThan(0);
    expect(await seriousFindings(visitor.page)).toEqual([]);
    expect(visitor.troubles).toEqual([]);
    await visitor.context.close();
  }, 240_000);

  it('goes by the place of a key, and lets single keys be switched off', async () => {
    const { page, go, context } = await portal.visit({ locale: 'he', as: 'reviewer1@university.example' });
    await go('review');
    await page.locator('main li a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('main article');
    const first = await titleOf(page);
    await pressOnHebrewLayout(page, 'KeyN', 'מ');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, first);
    const second = await titleOf(page);
    await page.keyboard.press('Shift+Slash');
    await page.waitForSelector('dialog[open]');
    await page.locator('dialog[open] input[type="checkbox"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await pressOnHebrewLayout(page, 'KeyP', 'פ');
    await page.waitForTimeout(300);
    expect(await titleOf(page)).toBe(second);
    await context.close();
  });
});
