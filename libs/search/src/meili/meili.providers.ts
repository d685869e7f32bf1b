import type { Provider } from '@nestjs/common';
import { Config } from '#libs/config';
import { bm25Of, DEFAULTS, weightsOf } from '../engine/embedded-search-engine.js';
import type { Concept } from '../glossary/glossary.js';
import { Glossary } from '../glossary/glossary.js';
import { TextAnalyser } from '../text/analyser.js';
import { ArtefactStore } from './artefact-store.js';
import { DocumentMaker } from './document-maker.js';
import { MeiliBox } from './meili-box.js';
import { MeiliConnection } from './meili-connection.js';
import { MeiliDrift } from './meili-drift.js';
import { MeiliFollower } from './meili-follower.js';
import { MeiliIndexes } from './meili-indexes.js';
import { MeiliMaintenance } from './meili-maintenance.js';
import { MeiliRebuild } from './meili-rebuild.js';
import { MeiliSearch } from './meili-search.js';
import { MeiliTokens } from './meili-tokens.js';
import { ServerStateRepository } from './server-state.repository.js';

const FIELD_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(DEFAULTS.fieldWeights));

/** The parts of the search on a server; without `MEILI_URL` none of them does anything. */
export const meiliProviders: readonly Provider[] = [
  ServerStateRepository,
  ArtefactStore,
  MeiliIndexes,
  MeiliFollower,
  MeiliRebuild,
  MeiliDrift,
  MeiliMaintenance,
  MeiliTokens,
  {
    provide: MeiliConnection,
    inject: [Config],
    useFactory: ({ values: { MEILI_URL, MEILI_KEY, MEILI_PREFIX } }: Config) =>
      new MeiliConnection({ url: MEILI_URL, key: MEILI_KEY, prefix: MEILI_PREFIX }),
  },
  { provide: DocumentMaker, useFactory: () => new DocumentMaker(FIELD_WEIGHTS) },
];

/** The reading half: candidates from the server, scored here. */
export function meiliSearchOf(connection: MeiliConnection, glossary: readonly Concept[]) {
  const analyser = new TextAnalyser();
  const settings = { bm25: bm25Of({}), weights: weightsOf({}), fieldWeights: FIELD_WEIGHTS };
  return {
    search: new MeiliSearch(connection, analyser, new Glossary(glossary, analyser), settings),
    box: new MeiliBox(connection, analyser),
  };
}
