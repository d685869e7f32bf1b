import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { RuleError, unwrap } from '#libs/kernel';
import { shippedModel } from '#libs/models';
import { type SimulationOrder, simulate } from './simulation.rules.js';
import { Simulator } from './simulator.js';

jest.setTimeout(120_000);

const model = shippedModel('civtech-scotland');
if (!model) throw new Error('the model is missing');
const order = (runs: number): SimulationOrder => ({ model, parameters: {}, runs, seed: 3 });
const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof RuleError ? error.violations[0]?.code : String(error)),
  );

describe('Simulator', () => {
  const simulator = new Simulator();
  afterAll(() => simulator.onModuleDestroy());

  it('gives in a thread what the rules give, and passes on what they refuse', async () => {
    expect(await simulator.run(order(50))).toEqual(unwrap(simulate(model, {}, { runs: 50, seed: 3 })));
    expect(await codeOf(simulator.run(order(0)))).toBe('simulation.runs_range');
  });

  it('stops a simulation that takes too long, and goes on with the next', async () => {
    const outcomes = [codeOf(simulator.run(order(100_000), 1)), codeOf(simulator.run(order(10)))];
    expect(await Promise.all(outcomes)).toEqual(['simulation.too_slow', undefined]);
  });

  it('refuses the fifth at once, and takes another when one is done', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map((runs) => codeOf(simulator.run(order(runs)))));
    expect(outcomes).toEqual([undefined, undefined, undefined, undefined, 'simulation.busy']);
    expect(await codeOf(simulator.run(order(6)))).toBeUndefined();
  });
});
