import type { Portal } from './portal.js';

/** A mid-range telephone on a slow 4G network, as Lighthouse simulates it. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const SLOW_PROCESSOR = 4;

export interface Vitals {
  /** Milliseconds until the largest thing on the page was painted. */
  readonly largestPaint: number;
  /** How much of the page moved after it was painted, 0 to 1 and more: web.dev/cls. */
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

/** Opens a public page in Hebrew as a telephone does that was never there before. */
export async function onTelephone(portal: Portal, path: string): Promise<Vitals> {
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
