import type { Page } from 'playwright-core';
import { anOpening, Cast, type Evaluation } from './support/evaluation.js';
import { type Judge, judgeAll, newJudges } from './support/judges.js';
import { seriousFindings } from './support/looks.js';
import { Portal, type Visitor } from './support/portal.js';
import { wordsOf } from './support/words.js';

const MANAGER = 'manager@etgar.example';
const APPROVER = 'approver@energy.example';
const FOUNDER = 'lior@signary.example';
const LOCALES = ['he', 'en'] as const;
type Spoken = (typeof LOCALES)[number];

/** What each judge gives the first, second and third submission: the first is ahead until the panel has met. */
const GIVEN = [
  [5, 4, 2],
  [3, 3, 1],
] as const;

const REASONS: Readonly<Record<Spoken, readonly string[]>> = {
  he: ['נמדד בשתי ערים, ואפשר לבדוק כל נתון.', 'הרעיון טוב, אך חסרו בו מדידות של שנה.'],
  en: [
    'Measured in two towns; every figure can be checked.',
    'A good idea that lacks the figures of a year.',
  ],
};

describe('a manager assigns, calibrates and decides', () => {
  let portal: Portal;
  let cast: Cast;
  let judges: Judge[];
  const evaluations = new Map<Spoken, Evaluation>();

  beforeAll(async () => {
    portal = await Portal.open();
    cast = await Cast.signIn(portal.url);
    judges = await newJudges(portal.url, cast, GIVEN.length);
    await Promise.all(LOCALES.map(async (locale) => evaluations.set(locale, await anOpening(cast, 3))));
  }, 120_000);

  afterAll(async () => {
    await Promise.all([cast.leave(), ...judges.map(({ caller }) => caller.leave())]);
    await portal.close();
  });

  it.each(LOCALES)(
    'from the assignment to the letters, in %s',
    async (locale) => {
      const evaluation = evaluations.get(locale) as Evaluation;
      const manager = await portal.visit({ locale, as: MANAGER });
      await assign(manager, evaluation, judges);
      for (const [index, judge] of judges.entries())
        await judgeAll(judge, evaluation.id, (title) => GIVEN[index]?.[Number(title.at(-1)) - 1] ?? 1);
      await calibrate(manager, evaluation);
      await agree(manager, judges);
      await propose(manager, evaluation);
      const approver = await portal.visit({ locale, as: APPROVER });
      await release(approver, evaluation);
      await readLetters(manager, evaluation);
      const founder = await portal.visit({ locale, as: FOUNDER });
      await readOwnLetter(founder, evaluation);
      expect([manager, approver, founder].flatMap(({ troubles }) => troubles)).toEqual([]);
      for (const { context } of [manager, approver, founder]) await context.close();
    },
    120_000,
  );
});

const wordsIn = ({ locale }: Visitor) => wordsOf('programmes', locale);
const press = (page: Page, name = '') => page.getByRole('button', { name, exact: true }).click();
const step = ({ page, locale }: Visitor, key: string) =>
  page.getByRole('link', { name: wordsOf('programmes', locale)[key] ?? '', exact: true }).click();

/** Answers the question that an act asks, and waits until it is done. */
async function confirm(page: Page, name = ''): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** A plan is proposed, one pair is taken out and put in again by hand, and the plan is published. */
async function assign(visitor: Visitor, evaluation: Evaluation, [judge]: readonly Judge[]): Promise<void> {
  const { page, go, locale } = visitor;
  const words = wordsIn(visitor);
  const { programmeId, number, submissions } = evaluation;
  await go(`programmes/${programmeId}`);
  await page.locator(`main a[href="/${locale}/programmes/${programmeId}/challenges/${number}"]`).click();
  await step(visitor, 'evaluation.assignment');
  await press(page, words['assignment.propose']);
  const name = judge?.name ?? '';
  const takeOut = page.getByRole('button', {
    name: words['assignment.remove_name']?.replace('{name}', name),
    exact: true,
  });
  // Nobody else knows what it is about: both judges have got everything.
  await takeOut.nth(submissions.length - 1).waitFor();
  await takeOut.first().click();
  await takeOut.nth(submissions.length - 1).waitFor({ state: 'detached' });
  const card = page.locator('main li', { has: page.locator('select') }).first();
  const option = card.locator('option', { hasText: name });
  await card.locator('select').selectOption((await option.getAttribute('value')) ?? '');
  await takeOut.nth(submissions.length - 1).waitFor();
  await press(page, words['assignment.publish']);
  await confirm(page, words['assignment.publish']);
  await takeOut.first().waitFor({ state: 'detached' });
  expect(await seriousFindings(page)).toEqual([]);
}

/** The scores stand in the table, with what they say once the leniency of their reviewers is taken out. */
async function calibrate(visitor: Visitor, { submissions }: Evaluation): Promise<void> {
  const { page } = visitor;
  const words = wordsIn(visitor);
  // What the reviewers did meanwhile is not known here yet.
  await page.reload({ waitUntil: 'networkidle' });
  await step(visitor, 'evaluation.scores');
  await page.getByRole('heading', { name: words['scores.calibration'], exact: true }).waitFor();
  await page.locator('figure', { hasText: words['scores.bias'] ?? '' }).waitFor();
  expect(await leading(page)).toContain(submissions[0]?.title);
  expect(await seriousFindings(page)).toEqual([]);
}

const leading = (page: Page) => page.locator('table').first().locator('tbody tr').first().innerText();

/** The panel agrees on the best score for the second submission, which is ahead from now on. */
async function agree(visitor: Visitor, judges: readonly Judge[]): Promise<void> {
  const { page } = visitor;
  const words = wordsIn(visitor);
  await press(page, words['meeting.record']);
  const dialog = page.getByRole('dialog');
  await dialog.locator('select[name="chairId"]').selectOption({ label: judges[0]?.name });
  for (const { name } of judges) await dialog.getByLabel(name, { exact: true }).check();
  await dialog.locator('textarea[name="minutes"]').fill(REASONS.en[0] ?? '');
  await dialog.getByRole('button', { name: words['meeting.add_score'], exact: true }).click();
  const submission = dialog.locator('select[name="agreed.0.submissionId"]');
  const second = submission.locator('option', { hasText: 'Lamp watch 2' });
  await submission.selectOption((await second.getAttribute('value')) ?? '');
  await dialog.locator('select[name="agreed.0.criterionId"]').selectOption({ index: 1 });
  await dialog.locator('input[name="agreed.0.score"]').fill('5');
  await dialog.locator('textarea[name="agreed.0.reason"]').fill(REASONS.en[0] ?? '');
  await confirm(page, words['meeting.record']);
  await page.locator('table').first().locator('tbody tr').first().getByText('Lamp watch 2').waitFor();
}

/** The ranking says who is awarded; everybody gets a reason. */
async function propose(visitor: Visitor, { submissions }: Evaluation): Promise<void> {
  const { page, locale } = visitor;
  const words = wordsIn(visitor);
  await step(visitor, 'evaluation.decision');
  const reasons = page.locator('textarea[name^="reason."]');
  await reasons.first().waitFor();
  expect(await reasons.count()).toBe(submissions.length);
  for (const [index, box] of (await reasons.all()).entries())
    await box.fill(REASONS[locale as Spoken][Math.min(index, 1)] ?? '');
  await press(page, words['decision.propose']);
  await confirm(page, words['decision.propose']);
  await page.getByRole('heading', { name: words['decision.waiting'], exact: true }).waitFor();
  // Who proposed it cannot release it.
  expect(await page.getByRole('button', { name: words['decision.release'], exact: true }).count()).toBe(0);
}

/** Another person, of the ministry, lets it take effect. */
async function release({ page, go, locale }: Visitor, { id }: Evaluation): Promise<void> {
  const words = wordsOf('ministry', locale);
  await go(`ministry/challenges/${id}/decision`);
  await press(page, words['approver.release']);
  await confirm(page, words['approver.release']);
  await page.getByText(words['decision.state.RELEASED'] ?? '', { exact: true }).waitFor();
}

async function readLetters(visitor: Visitor, { submissions }: Evaluation): Promise<void> {
  const { page, locale } = visitor;
  const words = wordsIn(visitor);
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: words['letters.title'], exact: true }).waitFor();
  const letters = page.locator('section[aria-labelledby="letters"] details');
  expect(await letters.count()).toBe(submissions.length);
  const awarded = letters.filter({ hasText: 'Lamp watch 2' });
  await awarded.locator('summary').click();
  expect(await awarded.innerText()).toContain(REASONS[locale as Spoken][0]);
  expect(await seriousFindings(page)).toEqual([]);
}

/** The start-up reads its own letter, and nothing of the others. */
async function readOwnLetter({ page, go, locale }: Visitor, { submissions }: Evaluation): Promise<void> {
  await go(`startup/submissions/${submissions[2]?.id}`);
  const [good, other] = REASONS[locale as Spoken] as [string, string];
  await page.getByText(other, { exact: false }).first().waitFor();
  expect(await page.locator('main').innerText()).not.toContain(good);
}
