import { type Locale, Portal, type Visitor } from './support/portal.js';
import { wordsOf } from './support/words.js';

const OFFICER = 'officer@energy.example';
const APPROVER = 'approver@energy.example';
const MANAGER = 'manager@etgar.example';
const REVIEWERS = ['reviewer1@university.example', 'reviewer2@university.example'] as const;
const TWO_MONTHS_MS = 60 * 86_400_000;
const RATIONALE = 'The register and the night count both show it, street by street.';

describe('a pilot', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  const pilotOf = async () => {
    const { pilots } = await portal.ask<{ pilots: { nodes: { id: string }[] } }>(
      OFFICER,
      '{ pilots(first: 5, state: RUNNING) { nodes { id } } }',
    );
    return pilots.nodes[0]?.id ?? '';
  };

  /** The whole way through a round, the ministry in one language and those who judge in the other. */
  async function round(id: string, own: Locale, other: Locale, decide: (manager: Visitor) => Promise<void>) {
    const officer = await portal.visit({ locale: own, as: OFFICER });
    await measure(officer, id);
    await act(officer, `pilots/${id}/review`, 'pilots.begin_review');
    const visitors = [officer];
    for (const [index, as] of REVIEWERS.entries()) {
      const reviewer = await portal.visit({ locale: index === 0 ? other : own, as });
      await score(reviewer, id);
      visitors.push(reviewer);
    }
    const manager = await portal.visit({ locale: other, as: MANAGER });
    await decide(manager);
    const approver = await portal.visit({ locale: own, as: APPROVER });
    await act(approver, `pilots/${id}/review`, 'pilots.release');
    visitors.push(manager, approver);
    const { pilot } = await portal.ask<{ pilot: { state: string; decisions: { outcome: string }[] } }>(
      OFFICER,
      'query($id: ID!) { pilot(id: $id) { state decisions { outcome } } }',
      { id },
    );
    expect(visitors.flatMap(({ troubles }) => troubles)).toEqual([]);
    for (const { context } of visitors) await context.close();
    return { state: pilot.state, outcomes: pilot.decisions.map(({ outcome }) => outcome).sort() };
  }

  it('is measured, scored and goes on for longer, then once more in the other languages, and is adopted', async () => {
    const id = await pilotOf();
    const extended = await round(id, 'he', 'en', async (manager) => {
      await manager.go(`pilots/${id}/review`);
      const extend = wordsIn('en')['pilots.outcome.EXTEND'] ?? '';
      await manager.page.getByRole('radio', { name: extend }).check();
      await manager.page.locator('[name="newEndsOn"]').fill(await laterThan(id));
      await press(manager, 'pilots.propose', RATIONALE);
    });
    expect(extended).toEqual({ state: 'RUNNING', outcomes: ['EXTEND'] });
    const adopted = await round(id, 'en', 'he', (manager) =>
      act(manager, `pilots/${id}/review`, 'pilots.propose', RATIONALE),
    );
    expect(adopted).toEqual({ state: 'DECIDED', outcomes: ['ADOPT', 'EXTEND'] });
  });

  /** A day two months after the last one. */
  async function laterThan(id: string): Promise<string> {
    const { pilot } = await portal.ask<{ pilot: { endsOn: string } }>(
      OFFICER,
      'query($id: ID!) { pilot(id: $id) { endsOn } }',
      { id },
    );
    return new Date(Date.parse(pilot.endsOn) + TWO_MONTHS_MS).toISOString().slice(0, 10);
  }
});

const wordsIn = (locale: Locale) => wordsOf('pilots', locale);

/** The officer writes down a new value of each figure; it stands in the table of its measurements. */
async function measure({ page, go, locale }: Visitor, id: string): Promise<void> {
  const words = wordsIn(locale);
  await go(`pilots/${id}/figures`);
  const buttons = page.getByRole('button', { name: words['pilots.measure'] ?? '', exact: true });
  const figures = await buttons.count();
  expect(figures).toBeGreaterThan(0);
  for (let figure = 0; figure < figures; figure++) {
    const value = `4.${figure + 1}`;
    const cells = page.getByRole('cell').filter({ hasText: value });
    const before = await cells.count();
    await buttons.nth(figure).click();
    await page.locator('[name="value"]').fill(value);
    await page.locator('[name="note"]').fill('Fault register of all three municipalities.');
    await page.getByRole('button', { name: words['pilots.record'] ?? '', exact: true }).click();
    await cells.nth(before).waitFor();
  }
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
async function act(visitor: Visitor, path: string, key: string, reason?: string): Promise<void> {
  await visitor.go(path);
  await press(visitor, key, reason);
}

async function press({ page, locale }: Visitor, key: string, reason?: string): Promise<void> {
  const label = wordsIn(locale)[key] ?? '';
  await page.getByRole('button', { name: label, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.locator('textarea').fill(reason);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
