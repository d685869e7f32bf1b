import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { PAGES } from './pages.js';
import { Portal } from './support/portal.js';

const KB = 1000;
const PUBLIC_LIMIT = 180 * KB;
const CONSOLE_LIMIT = 350 * KB;

/** A mid-range telephone on a slow 4G network, as Lighthouse simulates it. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const SLOW_PROCESSOR = 4;

interface Vitals {
  readonly largestPaint: number;
  readonly layoutShift: number;
}

const WATCH_VITALS = `
  globalThis.vitals = { largestPaint: 0, layoutShift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) vitals.largestPaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) vitals.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

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

const isQuick = ({ largestPaint, layoutShift }: Vitals) =>
  largestPaint > 0 && largestPaint <= 2500 && layoutShift <= 0.1;

async function onTelephone(portal: Portal, path: string): Promise<Vitals> {
  const { page, context, go } = await portal.visit({ locale: 'he', width: 390, height: 844 });
  try {
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR });
    await page.addInitScript(WATCH_VITALS);
    await go(path);
    return (await page.evaluate('vitals')) as Vitals;
  } finally {
    await context.close();
  }
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

  /** The best of three: what a page costs does not grow with what else the machine does. */
  it.each(PAGES.filter(({ as }) => !as))(
    '/$path: largest paint and layout shift on a telephone',
    async ({ path }) => {
      const tries: Vitals[] = [];
      while (tries.length < 3 && !tries.some(isQuick)) tries.push(await onTelephone(portal, path));
      expect(tries.filter(isQuick)).toHaveLength(1);
    },
  );
});
