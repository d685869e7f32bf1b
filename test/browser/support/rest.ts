import type { Page, Request } from 'playwright-core';

const PATIENCE_MS = 30_000;

/** Two frames and a moment in which there was nothing to do: a chart, for one, is drawn anew when its width has changed. */
const PAUSE = `new Promise((rest) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(rest, { timeout: 2_000 }))))`;

/**
 * Whether the page stands: loaded, with its title, in its own typefaces, and all that can be acted upon in the hands of
 * React, for a page that was written on the server is seen before it listens; and nothing of it changed during a pause.
 */
const STANDS = `(async () => {
  let changed = 0;
  const watch = new MutationObserver((records) => { changed += records.length; });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await ${PAUSE};
  changed += watch.takeRecords().length;
  watch.disconnect();
  const listens = (element) => Object.keys(element).some((key) => key.startsWith('__react'));
  return changed === 0
    && document.readyState === 'complete'
    && document.fonts.status === 'loaded'
    && document.querySelector('h1') !== null
    && [...document.querySelectorAll('h1, a, button, input, select, textarea')].every(listens);
})()`;

/** Waits until what was begun is drawn. */
export const rests = (page: Page): Promise<unknown> => page.evaluate(PAUSE);

/** What a page asks the server for. */
export class Traffic {
  private readonly underWay = new Set<Request>();
  private begun = 0;

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      this.begun += 1;
      this.underWay.add(request);
    });
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
  }

  /** A document that was left owes nothing. */
  forget(): void {
    this.underWay.clear();
  }

  /** Waits until twice in a row the page stood, and nothing was or came under way. */
  async ends(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (let still = 0; still < 2; ) {
      const { begun } = this;
      const stands = await this.page.evaluate(STANDS);
      still = stands && this.underWay.size === 0 && this.begun === begun ? still + 1 : 0;
      if (Date.now() < end) continue;
      const waited = [...this.underWay].map((request) => request.url());
      throw new Error(`${this.page.url()} never comes to rest; under way: ${waited.join(', ') || 'nothing'}`);
    }
  }
}
