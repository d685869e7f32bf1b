import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { BuiltProgram } from '../support/built-server.js';
import { quickestDisk } from '../support/quickest-disk.mjs';
import { Portal } from './support/portal.js';

const OWNER = 'rania@flowmind.example';
/** What may be lost at most. */
const BEARABLE_MS = 5_000;

const summary = (page: Page) => page.locator('textarea[name=summary]');
const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor({ timeout: 60_000 });

/** A server of this test's own: it is killed. */
class Mortal {
  private readonly home = mkdtempSync(path.join(quickestDisk(), 'etgar-kill-'));
  private server: BuiltProgram | undefined;
  private port = '0';
  url = '';

  async start(): Promise<void> {
    // PostgreSQL may run as another user.
    chmodSync(this.home, 0o755);
    const settings = { DATA_DIR: path.join(this.home, 'data'), LOG_LEVEL: 'warn', PORT: this.port };
    this.server = new BuiltProgram('bin/api.js', settings);
    const [, url = ''] = await this.server.says(/the portal\s+(http\S+)/);
    this.url = url;
    this.port = new URL(url).port;
  }

  killApi = () => this.server?.end('SIGKILL');

  /** The server under the server, as a machine that runs out of memory kills it. */
  killDatabase(): void {
    const file = path.join(this.home, 'data/postgres/data/postmaster.pid');
    const [pid] = readFileSync(file, 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  async remove(): Promise<void> {
    await this.server?.cleanUp();
    rmSync(this.home, { recursive: true, force: true });
  }
}

describe('what is typed outlives', () => {
  const mortal = new Mortal();
  let portal: Portal;
  let address: string;

  beforeAll(async () => {
    await mortal.start();
    portal = await Portal.open(mortal.url);
    const { challenges } = await portal.ask<{ challenges: { nodes: { id: string; number: string }[] } }>(
      OWNER,
      '{ challenges(first: 1, filter: { state: PUBLISHED }) { nodes { id number } } }',
    );
    const [challenge] = challenges.nodes;
    await portal.ask(
      OWNER,
      'mutation($input: StartSubmissionInput!) { startSubmission(input: $input) { errors { message } } }',
      { input: { challengeId: challenge?.id } },
    );
    address = `startup/apply/${challenge?.number}/about`;
  }, 180_000);

  afterAll(async () => {
    await portal?.close();
    await mortal.remove();
  });

  it('the tab: what the server had not got is offered', async () => {
    const { page, context, go } = await portal.visit({ as: OWNER });
    await go(address);
    await summary(page).fill('The server has this.');
    await saved(page);
    await summary(page).fill('The server has this. It has not got that.');
    await page.close();
    const again = await context.newPage();
    await again.goto(`${mortal.url}/en/${address}`, { waitUntil: 'networkidle' });
    await again.getByRole('button', { name: 'Put it back' }).click();
    expect(await summary(again).inputValue()).toBe('The server has this. It has not got that.');
    await saved(again);
    await context.close();
  }, 120_000);

  it('the API: it is saved when the server is back, and whoever types on is saved within five seconds', async () => {
    const { page, context, go } = await portal.visit({ as: OWNER });
    await go(address);
    await summary(page).fill('Before the server died.');
    await saved(page);
    await mortal.killApi();
    await summary(page).fill('Typed while the server was dead.');
    await page.getByText('Not saved on the server', { exact: false }).waitFor();
    await mortal.start();
    await saved(page);
    // Nobody pauses for a second and a half, and the server has it all the same.
    const started = Date.now();
    await summary(page).fill('');
    while (Date.now() - started < BEARABLE_MS + 1_000) {
      await summary(page).press('a');
      await sleep(200);
    }
    const { mySubmissions } = await portal.ask<{ mySubmissions: { nodes: { summary: string }[] } }>(
      OWNER,
      '{ mySubmissions(first: 20) { nodes { summary } } }',
    );
    expect(mySubmissions.nodes.some((each) => /^a{5,}$/.test(each.summary))).toBe(true);
    await saved(page);
    await context.close();
  }, 180_000);

  it('PostgreSQL: it is saved when the server is back', async () => {
    const { page, context, go } = await portal.visit({ as: OWNER });
    await go(address);
    await summary(page).fill('Before the database died.');
    await saved(page);
    mortal.killDatabase();
    await summary(page).fill('Typed while the database was dead.');
    await page.getByText('Not saved on the server', { exact: false }).waitFor();
    // Whatever became of the server without its database: it starts again on what is on the disk.
    await mortal.killApi();
    await mortal.start();
    await saved(page);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await summary(page).inputValue()).toBe('Typed while the database was dead.');
    await context.close();
  }, 180_000);
});
