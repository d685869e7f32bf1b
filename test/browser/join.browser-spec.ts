import { Portal } from './support/portal.js';

describe('the link of an invitation', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
  });
  afterAll(() => portal.close());

  it.each(['he', 'en'] as const)('leads to the portal in %s, with its token', async (locale) => {
    const { page, context } = await portal.visit({ locale });
    try {
      await page.goto('/join#not-a-token-that-exists', { waitUntil: 'networkidle' });
      expect(new URL(page.url()).pathname).toBe(`/${locale}/join`);
      await page.locator('input[name="newcomer.displayName"]').fill('Noa');
      await page.locator('input[name="newcomer.password"]').fill('a long enough password');
      await page.locator('button[type=submit]').click();
      // The token travelled: the server looked for it, and says that it does not know it.
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').innerText()).not.toBe('');
      expect(new URL(page.url()).pathname).toBe(`/${locale}/join`);
    } finally {
      await context.close();
    }
  });

  it('says when the link was cut off', async () => {
    const { page, context } = await portal.visit();
    try {
      await page.goto('/en/join', { waitUntil: 'networkidle' });
      await page.getByText('The link is incomplete', { exact: false }).waitFor();
      expect(await page.locator('form').count()).toBe(0);
    } finally {
      await context.close();
    }
  });
});
