import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

interface AxeResult {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** The rules of axe whose answer depends on the theme: the elements are the same in each. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds serious or critical on the page, one line for each rule.
 * @param rules these alone instead of all
 */
export async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // `evaluate` is not held back by the page's Content-Security-Policy, as a script element would be.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
  const found = (await page.evaluate(
    `axe.run(${options}).then(({ violations }) => violations)`,
  )) as AxeResult[];
  return found
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(
      ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
}

/** Identifiers of texts that were shown instead of their words. */
export async function untranslated(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => document.body.innerText);
  return (
    text
      .match(/\b[a-z]+(?:_[a-z]+)*(?:\.[a-z]+(?:_[a-z]+)*){1,3}\b(?!\.(?:example|org|com|il|scot))/g)
      ?.filter((word) => !/(?:^www|\.(?:example|org|com|il|io|scot|pdf|csv|json|md)$)/.test(word)) ?? []
  );
}

/** Whether the page is wider than the screen. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

/**
 * Makes every text of the page two fifths longer, as a translation may be (the pseudo-locale of this project), and says
 * which boxes cut theirs off.
 */
export function cutWhenLonger(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const words = text.data.trim();
      if (words && !text.parentElement?.closest('script, style, svg, code, option'))
        text.data += ` ${'x'.repeat(Math.min(12, Math.ceil(words.length * 0.4)))}`;
    }
    return [...document.body.querySelectorAll('*')]
      .filter((each): each is HTMLElement => each instanceof HTMLElement)
      .filter((each) => {
        const { overflowX, overflowY } = getComputedStyle(each);
        const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
        const isCut = each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
        return hides && isCut && each.innerText !== '' && !each.classList.contains('visually-hidden');
      })
      .map((each) => `${each.tagName.toLowerCase()}.${each.className}: ${each.innerText.slice(0, 60)}`);
  });
}
