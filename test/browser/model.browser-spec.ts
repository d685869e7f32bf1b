import { randomUUID } from 'node:crypto';
import { seriousFindings } from './support/looks.js';
import { Portal } from './support/portal.js';
import { wordsOf } from './support/words.js';

const MANAGER = 'manager@etgar.example';

interface Derived {
  readonly deriveProgrammeModel: {
    readonly version: { readonly id: string } | null;
    readonly errors: unknown[];
  };
}

describe('a manager writes a model', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  it.each(['he', 'en'] as const)('with what the checker finds beside it, in %s', async (locale) => {
    const words = wordsOf('programmes', locale);
    const slug = `own-${randomUUID().slice(0, 8)}`;
    await derive(portal, slug);
    const { page, go, troubles, context } = await portal.visit({ locale, as: MANAGER });
    await go(`models/${slug}`);
    await page.getByRole('link', { name: words['model_edit.open'], exact: true }).click();
    const checker = page.locator('aside[aria-labelledby="checker"]');
    await checker.getByText(words['models.sound'] ?? '', { exact: true }).waitFor();
    // The gate of the interviews lets more through than are interviewed.
    const most = page.locator('input[name="content.stages.1.gate.select.max"]');
    await most.fill('9');
    const finding = checker.locator('a[href="#stage-interview"]');
    await finding.first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await most.fill('2');
    await finding.first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: words['model_edit.save'], exact: true }).click();
    await page.getByText(words['model_edit.saved']?.split('{')[0] ?? '', { exact: false }).waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await most.inputValue()).toBe('2');
    expect(troubles).toEqual([]);
    await context.close();
  });
});

/** A copy of a model that ships with the platform, under a name of its own. */
async function derive(portal: Portal, slug: string): Promise<void> {
  const { programmeModel } = await portal.ask<{ programmeModel: { version: { id: string } } }>(
    MANAGER,
    '{ programmeModel(slug: "civtech-scotland") { version { id } } }',
  );
  const input = { fromVersionId: programmeModel.version.id, slug, changeNote: 'Fewer teams, sooner.' };
  const { deriveProgrammeModel } = await portal.ask<Derived>(
    MANAGER,
    `mutation ($input: DeriveProgrammeModelInput!) {
       deriveProgrammeModel(input: $input) { version { id } errors { code message } } }`,
    { input },
  );
  if (!deriveProgrammeModel.version) throw new Error(JSON.stringify(deriveProgrammeModel.errors));
}
