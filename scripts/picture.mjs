// Takes a picture of a page of a running portal, and lists what axe, the console and the network find wrong with it:
//   node scripts/picture.mjs /he/challenges --as manager@etgar.example --width 390 --dark --out page.png
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    as: { type: 'string' },
    password: { type: 'string', default: 'etgar-story-2027' },
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean', default: false },
    out: { type: 'string', default: 'page.png' },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});

const browser = await chromium.launch({
  executablePath: values.chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const context = await browser.newContext({
    baseURL: values.url,
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  if (values.as) {
    const query = `mutation($input: SignInInput!) { signIn(input: $input) { errors { message } } }`;
    const variables = { input: { email: values.as, password: values.password } };
    const answer = await context.request.post('/graphql', { data: { query, variables } });
    const { data } = await answer.json();
    if (data?.signIn?.errors?.length !== 0) throw new Error(`Nobody signed in as ${values.as}.`);
  }
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) console.log(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) console.log(`${response.status()} ${response.url()}`);
  });
  await page.goto(positionals[0] ?? '/', { waitUntil: 'networkidle' });
  await page.screenshot({ path: values.out, fullPage: true });
  await page.addScriptTag({
    content: readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8'),
  });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, impact, nodes } of violations)
    console.log(`axe: ${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  console.log(`${page.url()} "${await page.title()}" → ${values.out}`);
} finally {
  await browser.close();
}
