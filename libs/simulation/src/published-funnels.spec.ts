import { describe, expect, it } from '@jest/globals';
import { unwrap } from '#libs/kernel';
import { type ProgrammeModel, shippedModel } from '#libs/models';
import { type SimulationResult, simulate } from './simulation.rules.js';
import type { SimulationParameters } from './simulation-parameters.rules.js';

const RUNS = 2_000;

function simulated(
  id: string,
  change: Partial<ProgrammeModel> = {},
  parameters: Partial<SimulationParameters> = {},
): SimulationResult['stages'] {
  const model = shippedModel(id);
  if (!model) throw new Error(`no model ${id}`);
  return unwrap(simulate({ ...model, ...change }, parameters, { runs: RUNS, seed: 1 })).stages;
}
const teams = (stages: SimulationResult['stages'], id: string) => {
  const found = stages.find(({ stageId }) => stageId === id);
  if (!found) throw new Error(`no stage ${id}`);
  return found;
};

/** What practice published beside what the defaults give: docs/simulation.md says how near that is, and why. */
describe('published funnels', () => {
  it('CivTech 2016–22, 60 challenges: 178 teams explored; 67 were accelerated, where the model knows one a challenge', () => {
    const stages = simulated('civtech-scotland', { challenges: { typical: 60 } });
    const exploration = teams(stages, 'exploration').entered;
    // 180 places: the published figure lies within the band, and the mean within two per cent.
    expect(exploration.p10 <= 178 && 178 <= exploration.p90).toBe(true);
    expect(Math.abs(exploration.mean / 178 - 1)).toBeLessThan(0.02);
    // A cap of one a challenge cannot give 67 of 60. Pinned, so that nobody takes the gap for noise: 9 to 13 % below.
    const accelerator = teams(stages, 'accelerator').entered;
    expect(accelerator.p90).toBe(60);
    expect(1 - accelerator.mean / 67).toBeGreaterThan(0.09);
    expect(1 - accelerator.mean / 67).toBeLessThan(0.13);
  });

  it('MassChallenge Israel: 150 to the second round, 40 in the accelerator, 5 to 10 winners', () => {
    const stages = simulated('masschallenge-il');
    const second = teams(stages, 'round-2').entered;
    expect(second.p50).toBe(150);
    expect(Math.abs(second.mean / 150 - 1)).toBeLessThan(0.06);
    expect(Math.abs(teams(stages, 'accelerator').entered.mean / 40 - 1)).toBeLessThan(0.01);
    const winners = teams(stages, 'final-judging').passed;
    expect(winners.p10 >= 5 && winners.p90 <= 10).toBe(true);
  });

  it('Challenge Arena: 51 proposals for one challenge are out of the default band; given them, three firms demonstrate', () => {
    expect(teams(simulated('il-challenge-arena'), 'call').entered.p90).toBeLessThan(51);
    const stages = simulated(
      'il-challenge-arena',
      {},
      { applicationsPerChallenge: 51, applicationSpread: 0 },
    );
    expect(Math.abs(teams(stages, 'call').entered.mean / 51 - 1)).toBeLessThan(0.02);
    expect(Math.abs(teams(stages, 'demonstration').entered.mean / 3 - 1)).toBeLessThan(0.02);
  });

  it('Startup in Residence 2014: about 200 applicants, six places', () => {
    const stages = simulated('stir');
    const call = teams(stages, 'joint-call').entered;
    expect(call.p10 <= 200 && 200 <= call.p90).toBe(true);
    expect(teams(stages, 'residency').entered.p50).toBe(6);
  });
});
