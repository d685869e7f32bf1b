import { allActions } from '#libs/access';
import { environmentExample } from '#libs/config';
import type { GeneratedFile } from './committed.js';
import { explainedMatchesFile } from './explained-matches.js';
import { errorCodePage } from './messages.js';
import { permissionTable } from './permissions.js';
import { platformWiring } from './platform-wiring.js';
import { programmeModelSchema, programmeModelType } from './programme-model-type.js';
import { buildSchema, sdlOf } from './schema.js';
import { operationsOf } from './wiring.js';

export const permissionFile: GeneratedFile = {
  file: 'test/architecture/permissions.md',
  command: 'permissions',
  make: () => permissionTable(operationsOf(platformWiring()), allActions()),
};

export const schemaFile: GeneratedFile = {
  file: 'apps/api/schema.graphql',
  command: 'schema',
  make: async () => sdlOf(await buildSchema()),
};

export const errorCodeFile: GeneratedFile = {
  file: 'docs/error-codes.md',
  command: 'error-codes',
  make: () => errorCodePage(),
};

export const environmentFile: GeneratedFile = {
  file: '.env.example',
  command: 'env:example',
  make: () => environmentExample(),
};

export const programmeModelFile: GeneratedFile = {
  file: 'libs/models/src/generated/programme-model.ts',
  command: 'programme-model',
  make: programmeModelType,
};

export const publishedModelSchemaFile: GeneratedFile = {
  file: 'docs/programme-model/v1.schema.json',
  command: 'programme-model',
  make: programmeModelSchema,
};

export const generatedFiles: readonly GeneratedFile[] = [
  permissionFile,
  schemaFile,
  errorCodeFile,
  environmentFile,
  explainedMatchesFile,
  programmeModelFile,
  publishedModelSchemaFile,
];
