import { readdirSync, readFileSync } from 'node:fs';
import type { ProgrammeModel } from './generated/programme-model.js';

const DATA = new URL('../data/', import.meta.url);

let studied: readonly ProgrammeModel[] | undefined;
let house: ProgrammeModel | undefined;

/** The models of programmes that governments and their partners ran, by id. They are read once; do not change them. */
export function studiedModels(): readonly ProgrammeModel[] {
  studied ??= readdirSync(new URL('models/', DATA))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => read(`models/${file}`));
  return studied;
}

/** The platform's own model: call, evaluation, pilot. */
export function houseModel(): ProgrammeModel {
  house ??= read('house-model.json');
  return house;
}

/** A model that comes with the platform, studied or its own. */
export const shippedModel = (id: string): ProgrammeModel | undefined =>
  [...studiedModels(), houseModel()].find((model) => model.id === id);

/** Held against schema and checker by the tests of the release, and so not again by each process that starts. */
const read = (file: string): ProgrammeModel =>
  JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as ProgrammeModel;
