// Takes the pictures of docs/screenshots anew: every main screen in three languages, on a desk and on a telephone.
//   npm run screenshots [-- name …]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGES } from '../test/browser/pages.ts';
import globalSetup from '../test/browser/support/global-setup.mjs';
import globalTeardown from '../test/browser/support/global-teardown.mjs';
import { Portal } from '../test/browser/support/portal.ts';

const FOLDER = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const MAX_HEIGHT = 2400;

const wanted = new Set(process.argv.slice(2));
const shown = PAGES.filter(({ picture }) => picture && (wanted.size === 0 || wanted.has(picture)));
mkdirSync(FOLDER, { recursive: true });
await globalSetup();
const portal = await Portal.open();
try {
  for (const { path: address, as, picture } of shown)
    for (const locale of ['he', 'ar', 'en'])
      for (const screen of SCREENS) {
        const file = path.join(FOLDER, `${picture}-${locale}-${screen.width}.webp`);
        writeFileSync(file, await pictureOf({ address, as, locale, ...screen }));
        process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
      }
} finally {
  await portal.close();
  await globalTeardown();
}

/** WebP, which Playwright's own pictures cannot be: a tenth of the size. */
async function pictureOf({ address, as, locale, width, height }) {
  const { page, context, go } = await portal.visit({ locale, as, width, height });
  try {
    await go(address);
    const whole = await page.evaluate(() => globalThis.document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(Math.max(whole, height), MAX_HEIGHT), scale: 1 };
    const session = await context.newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 82,
      captureBeyondViewport: true,
      clip,
    });
    return Buffer.from(data, 'base64');
  } finally {
    await context.close();
  }
}
