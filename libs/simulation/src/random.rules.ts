// Taken out of the global object once: these run hundreds of millions of times.
const { exp, floor, imul, log, min, sqrt } = Math;

/**
 * Random numbers that a seed repeats on every machine: xoshiro128** 1.1 (David Blackman and Sebastiano Vigna, "Scrambled
 * Linear Pseudorandom Number Generators", ACM TOMS 47(4), 2021; reference code in the public domain), its four words of
 * state filled from the seed by SplitMix32. Not for secrets.
 */
export class Random {
  private readonly state = new Uint32Array(4);
  private spare = 0;
  private hasSpare = false;

  /** @param seed a whole number; only its lower 32 bits count */
  constructor(seed: number) {
    let mixed = seed | 0;
    for (let word = 0; word < 4; word++) {
      mixed = (mixed + 0x9e3779b9) | 0;
      let z = imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
      z = imul(z ^ (z >>> 15), 0x735a2d97);
      this.state[word] = z ^ (z >>> 15);
    }
  }

  /** A source that goes on from four given words of state, of which not all may be 0. */
  static from(words: readonly [number, number, number, number]): Random {
    const random = new Random(0);
    random.state.set(words);
    return random;
  }

  /** A whole number from 0 to 2³² − 1. */
  next(): number {
    const s = this.state as unknown as [number, number, number, number];
    const product = imul(s[1], 5);
    const result = imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = (s[3] << 11) | (s[3] >>> 21);
    return result;
  }

  /** Evenly between 0 and 1, never either. */
  uniform(): number {
    return (this.next() + 0.5) / 4294967296;
  }

  /** Evenly one of 0 to n − 1. */
  below(n: number): number {
    return floor(this.uniform() * n);
  }

  /** Mean 0, standard deviation 1: Marsaglia's polar method, two at a time. */
  normal(): number {
    if (this.hasSpare) {
      this.hasSpare = false;
      return this.spare;
    }
    let x = 0;
    let y = 0;
    let square = 0;
    do {
      x = 2 * this.uniform() - 1;
      y = 2 * this.uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = sqrt((-2 * log(square)) / square);
    this.spare = y * factor;
    this.hasSpare = true;
    return x * factor;
  }

  /** Between `low` and `high`, most often near `mode`, by the inverse of the distribution. All alike: that number. */
  triangular(low: number, mode: number, high: number): number {
    const width = high - low;
    if (width <= 0) return mode;
    const u = this.uniform();
    const cut = (mode - low) / width;
    return u < cut ? low + sqrt(u * width * (mode - low)) : high - sqrt((1 - u) * width * (high - mode));
  }

  /** Knuth's product of uniforms, in portions: a sum of Poisson numbers is one with the sum of the means. */
  poisson(mean: number): number {
    let count = 0;
    for (let left = mean; left > 0; left -= 30) {
      const bound = exp(-min(left, 30));
      for (let product = this.uniform(); product > bound; product *= this.uniform()) count++;
    }
    return count;
  }

  /**
   * A Poisson number whose mean itself varies (a gamma mixture): mean m and variance m + m²·spread². With spread 0 it
   * is Poisson.
   */
  negativeBinomial(mean: number, spread: number): number {
    if (spread === 0 || mean === 0) return this.poisson(mean);
    const shape = 1 / (spread * spread);
    return this.poisson((this.gamma(shape) * mean) / shape);
  }

  /** Scale 1: G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26(3), 2000. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * this.uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && log(this.uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
    }
  }
}
