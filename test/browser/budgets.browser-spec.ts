import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { PAGES } from './pages.js';
import { Portal } from './support/portal.js';
import { onTelephone } from './support/vitals.js';

const KB = 1000;
const PUBLIC_LIMIT = 180 * KB;
const CONSOLE_LIMIT = 350 * KB;
const LAYOUT_SHIFT = 0.1;

/** Bytes of JavaScript that a page fetches, compressed as they travel. */
async function scriptBytes(page: Page, open: () => Promise<void>): Promise<number> {
  let bytes = 0;
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!/\.js(\?|$)/.test(response.url())) return;
    reading.push(
      response.body().then((body) => {
        bytes += gzipSync(body).length;
      }),
    );
  });
  await open();
  await Promise.all(reading);
  return bytes;
}

describe('budgets', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  it.each(PAGES)('/$path: JavaScript', async ({ path, as }) => {
    const { page, context, go } = await portal.visit({ locale: 'he', as });
    try {
      const bytes = await scriptBytes(page, () => go(path));
      expect(bytes).toBeGreaterThan(50 * KB);
      expect(bytes).toBeLessThanOrEqual(as ? CONSOLE_LIMIT : PUBLIC_LIMIT);
    } finally {
      await context.close();
    }
  });

  /** How long it takes to be painted is measured in test/bench/portal.bench.mjs. */
  it.each(PAGES.filter(({ as }) => !as))('/$path: layout shift on a telephone', async ({ path }) => {
    const { largestPaint, layoutShift } = await onTelephone(portal, path);
    expect(largestPaint).toBeGreaterThan(0);
    expect(layoutShift).toBeLessThanOrEqual(LAYOUT_SHIFT);
  });
});
