import { parentPort } from 'node:worker_threads';
import { type SimulationOrder, simulate } from './simulation.rules.js';

/** The thread in which simulations run, so that the API goes on answering: an answer to each order. */
parentPort?.on('message', ({ model, parameters, runs, seed }: SimulationOrder) => {
  parentPort?.postMessage(simulate(model, parameters, { runs, seed }));
});
