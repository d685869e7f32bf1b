import { parentPort, workerData } from 'node:worker_threads';
import { atOnce } from '../slices.js';
import { type TrainingTexts, trainLsa } from './lsa-training.js';

// A thread of its own: some seconds of arithmetic must not hold up a request.
const model = atOnce(trainLsa(workerData as TrainingTexts));
if (model) {
  const { version, documents, dimensions, stems, weights, basis } = model;
  const transfer = [weights.buffer, basis.buffer] as ArrayBuffer[];
  parentPort?.postMessage({ version, documents, dimensions, stems, weights, basis }, transfer);
} else parentPort?.postMessage(undefined);
