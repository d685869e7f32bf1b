interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export function closingLine(counts: Counts): string;

export function countsOf(results: {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly wasInterrupted: boolean;
  readonly runExecError?: { readonly message: string };
}): Counts;
