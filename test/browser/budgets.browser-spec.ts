import { PAGES } from './pages.js';
import { inLanes } from './support/lanes.js';
import { Portal } from './support/portal.js';
import { onTelephone, type Vitals } from './support/vitals.js';

const LAYOUT_SHIFT = 0.1;
/** A telephone waits for its slow network and processor most of the time, and several of them wait together. */
const TELEPHONES = 3;
const PUBLIC_PAGES = PAGES.filter(({ as }) => !as);

/**
 * How much JavaScript a page may have is asserted for every page in every-page.browser-spec.ts; how long it takes to be
 * painted is measured in test/bench/portal.bench.mjs.
 */
describe('budgets', () => {
  let portal: Portal;
  let visits: Promise<Vitals>[];
  beforeAll(async () => {
    portal = await Portal.open();
    visits = inLanes(PUBLIC_PAGES, TELEPHONES, ({ path }) => onTelephone(portal, path));
  });
  afterAll(() => portal.close());

  it.each(PUBLIC_PAGES.map(({ path }, index) => ({ path, index })))(
    '/$path: layout shift on a telephone',
    async ({ index }) => {
      const { largestPaint, layoutShift } = (await visits[index]) as Vitals;
      expect(largestPaint).toBeGreaterThan(0);
      expect(layoutShift).toBeLessThanOrEqual(LAYOUT_SHIFT);
    },
  );
});
