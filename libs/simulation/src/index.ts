export { type MoneyResult, type SimulationResult, type StageResult, simulate } from './simulation.rules.js';
export type { AssumptionKind } from './simulation-gate.rules.js';
export {
  checkSimulation,
  type ParameterInfo,
  SIMULATION_PARAMETERS,
  type SimulationParameters,
} from './simulation-parameters.rules.js';
export type { Band } from './simulation-record.rules.js';
export { Simulator } from './simulator.js';
