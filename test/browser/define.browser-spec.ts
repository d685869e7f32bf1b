import { type Locale, Portal, type Visitor } from './support/portal.js';
import { wordsOf } from './support/words.js';

const OFFICER = 'officer@education.example';
const APPROVER = 'approver@education.example';
const MANAGER = 'manager@etgar.example';

const CONTENT = `originalLanguage title { he ar en } problem { he ar en } affectedUsers { he ar en }
  evidence { he ar en } desiredOutcome { he ar en } constraints { he ar en } dataOffered { he ar en }
  budget { amount currency } exitToProcurement tags minimumTrl
  kpis { name { he ar en } unit baseline target dueOn source }
  criteria { name { he ar en } description { he ar en } kind weight scaleMin scaleMax scaleStep }
  questions { kind prompt { he ar en } isRequired maxLength choices { he ar en } minimum maximum }`;

/** Names an app where the problem should stand: the coach has to notice it. */
const WITH_SOLUTION: Readonly<Record<'he' | 'en', string>> = {
  he: 'צריך לפתח אפליקציה שסופרת את הילדים בהסעה.',
  en: 'We need to build an app that counts the children on the bus.',
};

const TERMS = Buffer.from('The terms of the pilot.\n');

describe('a ministry defines a challenge', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  it.each(['he', 'en'] as const)('from a draft to the public, in %s', async (locale) => {
    const words = wordsOf('ministry', locale);
    const { id, number, problem } = await aDraft(portal, locale);
    const officer = await portal.visit({ locale, as: OFFICER });
    await officer.go(`ministry/challenges/${id}`);
    await heedTheCoach(officer, locale, problem);
    await attach(officer, locale);
    await act(officer, id, words['approval.hand_in'] ?? '');
    const approver = await portal.visit({ locale, as: APPROVER });
    await act(approver, id, words['approval.approve'] ?? '');
    const manager = await portal.visit({ locale, as: MANAGER });
    await act(manager, id, words['approval.publish'] ?? '');
    await manager.page.getByText(words['ministry.state.PUBLISHED'] ?? '', { exact: true }).waitFor();
    const { challengeByNumber } = await portal.ask<{ challengeByNumber: { state: string } }>(
      'rania@flowmind.example',
      'query($number: String!) { challengeByNumber(number: $number) { state } }',
      { number },
    );
    expect(challengeByNumber.state).toBe('PUBLISHED');
    expect(await downloads(portal, locale, number)).toEqual(TERMS);
    expect([...officer.troubles, ...approver.troubles, ...manager.troubles]).toEqual([]);
    for (const { context } of [officer, approver, manager]) await context.close();
  });
});

/** A draft that is complete, written in the language of the test. */
async function aDraft(portal: Portal, locale: 'he' | 'en') {
  const { ownChallenges, programmes } = await portal.ask<{
    ownChallenges: { nodes: Record<string, unknown>[] };
    programmes: { nodes: { id: string; code: string }[] };
  }>(
    OFFICER,
    `{ ownChallenges(first: 50, order: NEWEST) { nodes { ${CONTENT} ministry { id } } }
       programmes(first: 10, state: OPEN) { nodes { id code } } }`,
  );
  const { ministry, ...content } = ownChallenges.nodes.at(-1) as { ministry: { id: string } };
  const input = {
    ...content,
    originalLanguage: locale.toUpperCase(),
    ministryId: ministry.id,
    programmeId: programmes.nodes.find(({ code }) => code === 'GOV-2027')?.id,
  };
  const { createChallenge } = await portal.ask<{
    createChallenge: {
      challenge: { id: string; number: string; problem: Record<Locale, string> } | null;
      errors: unknown[];
    };
  }>(
    OFFICER,
    `mutation($input: CreateChallengeInput!) { createChallenge(input: $input) {
       challenge { id number problem { he ar en } } errors { code message path } } }`,
    { input },
  );
  if (!createChallenge.challenge) throw new Error(JSON.stringify(createChallenge.errors));
  const { id, number, problem } = createChallenge.challenge;
  return { id, number, problem: problem[locale] };
}

/** A solution in the problem blocks; without it nothing blocks there, and the server has the better text. */
async function heedTheCoach({ page }: Visitor, locale: 'he' | 'en', good: string): Promise<void> {
  const words = wordsOf('ministry', locale);
  const blocks = page.locator('[id="field-problem"]').getByText(words['coach.blocks'] ?? '', { exact: true });
  const box = page.locator(`[name="problem.${locale}"]`);
  await box.fill(WITH_SOLUTION[locale]);
  await blocks.first().waitFor();
  await box.fill(good);
  await blocks.first().waitFor({ state: 'detached' });
  await page.getByText(wordsOf('common', locale)['save.saved'] ?? '', { exact: true }).waitFor();
}

/** A document goes along with the draft: it is on the server before the draft says that it is saved. */
async function attach({ page }: Visitor, locale: 'he' | 'en'): Promise<void> {
  const words = wordsOf('ministry', locale);
  await page
    .getByRole('link', { name: words['ministry.part.conditions'] ?? '' })
    .first()
    .click();
  const isSaved = page.waitForResponse((answer) =>
    Boolean(answer.request().postData()?.includes('SaveChallengeDraft')),
  );
  await page
    .getByLabel(words['ministry.field.documents'] ?? '')
    .setInputFiles({ name: 'terms.txt', mimeType: 'text/plain', buffer: TERMS });
  await page.getByRole('link', { name: 'terms.txt' }).waitFor();
  await isSaved;
}

/** What a visitor who is not signed in gets from the page of the challenge. */
async function downloads(portal: Portal, locale: 'he' | 'en', number: string): Promise<Buffer> {
  const { page, go, context } = await portal.visit({ locale });
  await go(`challenges/${number}`);
  const address = await page.getByRole('link', { name: 'terms.txt' }).getAttribute('href');
  const answer = await page.request.get(address ?? '');
  const body = await answer.body();
  await context.close();
  return body;
}

/** Presses the button of an act on the page of the approval, and again in the question that it asks. */
async function act({ page, go }: Visitor, id: string, label: string): Promise<void> {
  await go(`ministry/challenges/${id}/approval`);
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
