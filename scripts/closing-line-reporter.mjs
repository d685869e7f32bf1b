/** `N passed, N failed`: the last line of a test run. A suite that could not run counts as one failure. */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** What a finished run of Jest counts as. */
export function countsOf({
  numPassedTests,
  numFailedTests,
  numRuntimeErrorTestSuites,
  wasInterrupted,
  runExecError,
}) {
  const unrun = numRuntimeErrorTestSuites + (wasInterrupted ? 1 : 0) + (runExecError ? 1 : 0);
  return { passed: numPassedTests, failed: numFailedTests + unrun };
}

/** Hands the counts to scripts/test.mjs, which prints them when everything else has been said; alone, prints them itself. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const counts = countsOf(results);
    if (process.send) process.send(counts);
    else process.stdout.write(`${closingLine(counts)}\n`);
  }
}
