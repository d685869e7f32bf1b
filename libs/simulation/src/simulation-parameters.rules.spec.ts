import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  checkSimulation,
  DEFAULT_PARAMETERS,
  type ParameterInfo,
  SIMULATION_PARAMETERS,
} from './simulation-parameters.rules.js';

describe('the parameters of a simulation', () => {
  const all = Object.entries<ParameterInfo>(SIMULATION_PARAMETERS);

  it('have defaults that are allowed', () =>
    expect(checkSimulation(DEFAULT_PARAMETERS, { runs: 1, seed: 0 })).toEqual([]));

  it.each(all)('%s refuses what is just outside its range', (name, { min, max }) => {
    const codes = [min - 1e-9, max + 1e-9].map(
      (value) => checkSimulation({ [name]: value }, { runs: 1, seed: 0 })[0]?.code,
    );
    expect(codes).toEqual(['simulation.parameter_range', 'simulation.parameter_range']);
  });

  it('stand in the documentation as they are, each with its reason', () => {
    const page = readFileSync(new URL('../../../docs/simulation.md', import.meta.url), 'utf8');
    const rows = all.map(
      ([name, { value, min, max, meaning, reason }]) =>
        `| \`${name}\` | ${value} | ${min} – ${max} | ${meaning} | ${reason} |`,
    );
    const table = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(table).toEqual(rows);
  });
});
