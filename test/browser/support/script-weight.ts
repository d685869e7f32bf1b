import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

/** By address: what is in a file is in its name. */
const WEIGHTS = new Map<string, Promise<number>>();

async function weigh(response: Response): Promise<number> {
  return gzipSync(await response.body()).length;
}

/** The JavaScript that a page runs, whether it came from the server now or was there from another page. */
export class ScriptWeight {
  private readonly run = new Set<string>();

  constructor(page: Page) {
    page.on('request', (request) => {
      if (request.isNavigationRequest()) this.run.clear();
    });
    page.on('response', (response) => {
      const url = response.url();
      if (!/\.js(\?|$)/.test(url)) return;
      this.run.add(url);
      if (!WEIGHTS.has(url)) WEIGHTS.set(url, weigh(response));
    });
  }

  /** Bytes of the present document's, compressed as they travel to somebody who was never there before. */
  async bytes(): Promise<number> {
    const weights = await Promise.all([...this.run].map((url) => WEIGHTS.get(url) ?? 0));
    return weights.reduce((sum, weight) => sum + weight, 0);
  }
}
