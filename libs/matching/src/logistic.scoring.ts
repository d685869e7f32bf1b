/** A model of a probability: 1 / (1 + exp(−(intercept + Σ coefficient · value))). */
export interface LogisticModel {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

const MOST_STEPS = 100;
const CLOSE_ENOUGH = 1e-9;
/** Keeps the system solvable where every outcome is certain. */
const LEAST_VARIANCE = 1e-10;

export const probabilityOf = (
  { intercept, coefficients }: LogisticModel,
  values: readonly number[],
): number => sigmoid(coefficients.reduce((sum, each, index) => sum + each * (values[index] ?? 0), intercept));

/** Written so that neither tail overflows. */
const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/**
 * Logistic regression with a ridge penalty on the coefficients, by Newton's method, that is iteratively reweighted least
 * squares (P. McCullagh, J. Nelder, "Generalized Linear Models", 1989, section 2.5; S. le Cessie, J. van Houwelingen,
 * "Ridge Estimators in Logistic Regression", 1992). Steps that make the likelihood worse are halved, so that it always
 * ends. The penalty keeps the coefficients finite where a feature alone tells all outcomes apart.
 * @param ridge λ in ½ λ Σ coefficient², above 0; the intercept is not penalised.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  ridge: number,
): LogisticModel {
  const [first] = rows;
  if (!first) return { intercept: 0, coefficients: [] };
  const width = first.length + 1;
  const design = rows.map((row) => [1, ...row]);
  let beta = new Array<number>(width).fill(0);
  let loss = penalisedLoss(design, outcomes, beta, ridge);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = newtonStep(design, outcomes, beta, ridge);
    const taken = halvedUntilBetter(design, outcomes, { beta, loss, direction, ridge });
    if (!taken) break;
    const change = Math.max(...taken.beta.map((value, index) => Math.abs(value - (beta[index] ?? 0))));
    ({ beta, loss } = taken);
    if (change < CLOSE_ENOUGH) break;
  }
  const [intercept = 0, ...coefficients] = beta;
  return { intercept, coefficients };
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

function penalisedLoss(
  design: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  beta: readonly number[],
  ridge: number,
): number {
  const penalty = beta.slice(1).reduce((sum, value) => sum + value * value, 0);
  return design.reduce(
    (sum, row, index) => {
      const x = dot(row, beta);
      // log(1 + e^−|x|) is exact in both tails.
      return sum + Math.log1p(Math.exp(-Math.abs(x))) + Math.max(0, outcomes[index] ? -x : x);
    },
    (ridge / 2) * penalty,
  );
}

/** Solves (XᵀVX + λ) δ = Xᵀ(y − p) − λ β. */
function newtonStep(
  design: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  beta: readonly number[],
  ridge: number,
): number[] {
  const matrix = beta.map((_, i) => beta.map((__, j) => (i === j && i > 0 ? ridge : 0)));
  const right = beta.map((value, i) => (i > 0 ? -ridge * value : 0));
  for (const [index, row] of design.entries()) {
    const p = sigmoid(dot(row, beta));
    const variance = Math.max(p * (1 - p), LEAST_VARIANCE);
    const residual = (outcomes[index] ? 1 : 0) - p;
    for (const [i, value] of row.entries()) {
      right[i] = (right[i] ?? 0) + value * residual;
      const line = matrix[i] ?? [];
      for (const [j, other] of row.entries()) line[j] = (line[j] ?? 0) + variance * value * other;
    }
  }
  return solve(matrix, right);
}

function halvedUntilBetter(
  design: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  at: {
    readonly beta: number[];
    readonly loss: number;
    readonly direction: number[];
    readonly ridge: number;
  },
): { beta: number[]; loss: number } | undefined {
  for (let factor = 1; factor > 1e-6; factor /= 2) {
    const beta = at.beta.map((value, index) => value + factor * (at.direction[index] ?? 0));
    const loss = penalisedLoss(design, outcomes, beta, at.ridge);
    if (loss <= at.loss) return { beta, loss };
  }
  return undefined;
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const system = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = system.length;
  const at = (row: number, column: number): number => system[row]?.[column] ?? 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    const swapped = system[column] ?? [];
    system[column] = system[pivot] ?? [];
    system[pivot] = swapped;
    for (let row = column + 1; row < size; row++) {
      const factor = at(row, column) / at(column, column);
      system[row] = (system[row] ?? []).map((value, index) => value - factor * at(column, index));
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const known = solution.reduce((sum, value, index) => sum + (index > row ? at(row, index) * value : 0), 0);
    solution[row] = (at(row, size) - known) / at(row, row);
  }
  return solution;
}
