// How soon the public pages of the portal stand on a telephone: the largest paint and the layout shift of three visits
// each, on a slowed processor and network (test/browser/support/vitals.ts). The budget is 2.5 seconds and 0.1.
// A machine that does other things paints later: measure on a quiet one.
import '@swc-node/register/esm-register';
import globalSetup from '../browser/support/global-setup.mjs';
import globalTeardown from '../browser/support/global-teardown.mjs';

const { PAGES } = await import('../browser/pages.ts');
const { Portal } = await import('../browser/support/portal.ts');
const { onTelephone } = await import('../browser/support/vitals.ts');

const VISITS = 3;
const BUDGET = { largestPaint: 2_500, layoutShift: 0.1 };
const isJson = process.argv.includes('--json');
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

async function measure(portal, path) {
  const visits = [];
  for (let visit = 0; visit < VISITS; visit++) visits.push(await onTelephone(portal, path));
  const largestPaint = Math.round(median(visits.map((each) => each.largestPaint)));
  const layoutShift = Number(Math.max(...visits.map((each) => each.layoutShift)).toFixed(3));
  const isWithin = largestPaint <= BUDGET.largestPaint && layoutShift <= BUDGET.layoutShift;
  return { path: `/he/${path}`, largestPaint, layoutShift, isWithin };
}

await globalSetup();
const portal = await Portal.open();
try {
  const results = [];
  for (const { path, as } of PAGES) {
    if (as) continue;
    const result = await measure(portal, path);
    results.push(result);
    if (isJson) continue;
    const paint = `${result.largestPaint} ms`.padStart(8);
    process.stdout.write(
      `${paint}  shift ${result.layoutShift.toFixed(3)}  ${result.isWithin ? 'within' : 'OVER  '}  ${result.path}\n`,
    );
  }
  if (isJson) process.stdout.write(`${JSON.stringify({ budget: BUDGET, results })}\n`);
} finally {
  await portal.close();
  await globalTeardown();
}
