// logistic.ts - logistic regression with a ridge, by Newton's method (iteratively reweighted least squares: McCullagh and Nelder,
// Generalized Linear Models, 2nd edition 1989, section 2.5; with a ridge: le Cessie and van Houwelingen, Applied Statistics 41, 1992).

export interface Row {
  /** The signs that it has, with their strength; most have few of all. */
  readonly signs: ReadonlyMap<string, number>;
  readonly isTrue: boolean;
  /** As many rows as it counts for. */
  readonly weight: number;
}

export interface Fitted {
  /** What the sum begins with, which no ridge holds back. */
  readonly always: number;
  readonly weights: ReadonlyMap<string, number>;
}

const MOST_STEPS = 40;
const SMALLEST_STEP = 1e-6;
/** Larger sums are as good as sure. */
const SUREST = 30;

/**
 * The weights with which the sums of the rows tell best, as logarithms of odds, which of them are true.
 * @param ridge twice what the square of a weight costs
 */
export function fit(rows: readonly Row[], ridge: number): Fitted {
  const names = [...new Set(rows.flatMap(({ signs }) => [...signs.keys()]))].toSorted();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const size = names.length + 1;
  const packed = rows.map(({ signs, isTrue, weight }) => ({
    places: [...[...signs.keys()].map((sign) => indexOf.get(sign) ?? 0), size - 1],
    values: [...signs.values(), 1],
    isTrue,
    weight,
  }));
  const weights = new Float64Array(size);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at === size - 1 ? 0 : ridge * weight));
    const curve = Array.from({ length: size }, (_, at) => new Float64Array(size).fill(at === size - 1 ? 0 : ridge, at, at + 1));
    for (const { places, values, isTrue, weight } of packed) {
      const sum = places.reduce((total, place, index) => total + (weights[place] ?? 0) * (values[index] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-Math.max(-SUREST, Math.min(SUREST, sum))));
      const error = weight * (likely - (isTrue ? 1 : 0));
      const bend = weight * likely * (1 - likely);
      for (const [index, place] of places.entries()) {
        const value = values[index] ?? 0;
        slope[place] = (slope[place] ?? 0) + error * value;
        const line = curve[place];
        if (line === undefined) continue;
        for (const [other, column] of places.entries()) line[column] = (line[column] ?? 0) + bend * value * (values[other] ?? 0);
      }
    }
    const change = solve(curve, slope);
    for (const [at, one] of change.entries()) weights[at] = (weights[at] ?? 0) - one;
    if (Math.max(...change.map(Math.abs)) < SMALLEST_STEP) break;
  }
  return { always: weights[size - 1] ?? 0, weights: new Map(names.map((name, at) => [name, weights[at] ?? 0])) };
}

/** Solves a system whose matrix is symmetric and positive definite (Cholesky); the matrix is written over. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  const set = (row: number, column: number, value: number): void => {
    const line = matrix[row];
    if (line !== undefined) line[column] = value;
  };
  const size = right.length;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let rest = at(row, column);
      for (let inner = 0; inner < column; inner += 1) rest -= at(row, inner) * at(column, inner);
      set(row, column, row === column ? Math.sqrt(rest) : rest / at(column, column));
    }
  const solved = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let rest = solved[row] ?? 0;
    for (let inner = 0; inner < row; inner += 1) rest -= at(row, inner) * (solved[inner] ?? 0);
    solved[row] = rest / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = solved[row] ?? 0;
    for (let inner = row + 1; inner < size; inner += 1) rest -= at(inner, row) * (solved[inner] ?? 0);
    solved[row] = rest / at(row, row);
  }
  return solved;
}
