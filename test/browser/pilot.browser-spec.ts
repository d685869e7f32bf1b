import { type Locale, Portal, type Visitor } from './support/portal.js';
import { wordsOf } from './support/words.js';

const OFFICER = 'officer@energy.example';
const APPROVER = 'approver@energy.example';
const MANAGER = 'manager@etgar.example';
const REVIEWERS = ['reviewer1@university.example', 'reviewer2@university.example'] as const;
const RATIONALE = 'The register and the night count both show it, street by street.';

describe('a pilot', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  it('is measured, scored and adopted by people of two languages', async () => {
    const { pilots } = await portal.ask<{ pilots: { nodes: { id: string }[] } }>(
      OFFICER,
      '{ pilots(first: 5, state: RUNNING) { nodes { id } } }',
    );
    const id = pilots.nodes[0]?.id ?? '';
    const officer = await portal.visit({ locale: 'he', as: OFFICER });
    await measure(officer, id, '4.6');
    await act(officer, `pilots/${id}/review`, 'pilots.begin_review');
    const visitors = [officer];
    for (const [index, as] of REVIEWERS.entries()) {
      const reviewer = await portal.visit({ locale: index === 0 ? 'en' : 'he', as });
      await score(reviewer, id);
      visitors.push(reviewer);
    }
    const manager = await portal.visit({ locale: 'en', as: MANAGER });
    await act(manager, `pilots/${id}/review`, 'pilots.propose', RATIONALE);
    const approver = await portal.visit({ locale: 'he', as: APPROVER });
    await act(approver, `pilots/${id}/review`, 'pilots.release');
    visitors.push(manager, approver);
    const { pilot } = await portal.ask<{ pilot: { state: string; decisions: { outcome: string }[] } }>(
      OFFICER,
      'query($id: ID!) { pilot(id: $id) { state decisions { outcome } } }',
      { id },
    );
    expect(pilot).toEqual({ state: 'DECIDED', decisions: [{ outcome: 'ADOPT' }] });
    expect(visitors.flatMap(({ troubles }) => troubles)).toEqual([]);
    for (const { context } of visitors) await context.close();
  });
});

const wordsIn = (locale: Locale) => wordsOf('pilots', locale);

/** The officer writes down a new value of the first figure; it stands in the table of its measurements. */
async function measure({ page, go, locale }: Visitor, id: string, value: string): Promise<void> {
  const words = wordsIn(locale);
  await go(`pilots/${id}/figures`);
  const rows = page.locator('table:visible').first().locator('tbody tr');
  const before = await rows.count();
  await page
    .getByRole('button', { name: words['pilots.measure'] ?? '', exact: true })
    .first()
    .click();
  await page.locator('[name="value"]').fill(value);
  await page.locator('[name="note"]').fill('Fault register of all three municipalities.');
  await page.getByRole('button', { name: words['pilots.record'] ?? '', exact: true }).click();
  await rows.nth(before).waitFor();
  expect(await rows.nth(before).innerText()).toContain(value);
}

/** A reviewer gives every score with its reason, and then sees the own review. */
async function score({ page, go, locale }: Visitor, id: string): Promise<void> {
  const words = wordsIn(locale);
  await go(`pilots/${id}/review`);
  for (const box of await page.locator('select[name$=".score"]').all()) await box.selectOption('4');
  for (const box of await page.locator('textarea[name$=".rationale"]').all()) await box.fill(RATIONALE);
  await page.getByRole('button', { name: words['pilots.submit_review'] ?? '', exact: true }).click();
  await page
    .getByText(words['pilots.you'] ?? '', { exact: true })
    .first()
    .waitFor();
}

/** Presses the button of an act, and again in the question that it asks. */
async function act({ page, go, locale }: Visitor, path: string, key: string, reason?: string): Promise<void> {
  const label = wordsIn(locale)[key] ?? '';
  await go(path);
  await page.getByRole('button', { name: label, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.locator('textarea').fill(reason);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
