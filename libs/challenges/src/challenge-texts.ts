import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { allLanguages } from '#libs/i18n';
import { type SearchDocument, SearchDocuments, SearchIndex } from '#libs/search';
import type { Challenge } from './challenge.entity.js';
import type { ChallengeSight } from './challenge.policy.js';
import { ChallengeRepository } from './challenge.repository.js';
import type { ChallengeContent } from './challenge-content.rules.js';

/** Not the kind in which start-ups find open calls: this one keeps drafts and what is over, each for those who see it. */
const KIND = 'challenge_text';
const EVERYBODY = 'public';
/** Candidates that are compared word by word. */
const CANDIDATES = 5;

type Texts = Pick<ChallengeContent, 'title' | 'problem'>;

/**
 * What other challenges say, to find the one that asks the same. Written with the row, in its transaction. Who may see a
 * document is a facet of it, so a hidden draft neither shows nor takes the place of one that is seen.
 */
@Injectable()
export class ChallengeTexts {
  constructor(
    private readonly documents: SearchDocuments,
    private readonly index: SearchIndex,
    private readonly challenges: ChallengeRepository,
  ) {}

  put(tx: Tx, challenges: readonly Challenge[]): Promise<void> {
    return this.documents.put(tx, challenges.map(documentOf));
  }

  /** Challenges within the sight whose words are nearest to these, for each of several texts; never the own row. */
  async similarTo(
    sight: ChallengeSight,
    texts: readonly (Texts & { readonly id: string | null })[],
  ): Promise<Challenge[][]> {
    const found: string[][] = [];
    for (const text of texts) found.push(await this.candidates(sight, text));
    const visible = await this.challenges.findVisibleByIds(sight, [...new Set(found.flat())]);
    return found.map((ids) => visible.filter((challenge) => ids.includes(challenge.id)));
  }

  private async candidates(
    sight: ChallengeSight,
    { id, title, problem }: Texts & { readonly id: string | null },
  ): Promise<string[]> {
    const hits = await this.index.search({
      kind: KIND,
      fields: fieldsOf({ title, problem }),
      where: sight.all ? undefined : { audience: audienceOf(sight) },
      limit: CANDIDATES + 1,
    });
    return hits.flatMap(({ facets }) => facets.challenge ?? []).filter((other) => other !== id);
  }
}

const fieldsOf = ({ title, problem }: Texts) => ({
  title: allLanguages(title),
  problem: allLanguages(problem),
});

const audienceOf = ({ ministryIds, programmeIds, challengeIds }: ChallengeSight): string[] => [
  EVERYBODY,
  ...ministryIds.map((id) => `ministry:${id}`),
  ...programmeIds.map((id) => `programme:${id}`),
  ...challengeIds.map((id) => `challenge:${id}`),
];

function documentOf(challenge: Challenge): SearchDocument {
  const { id, ministryId, programmeId, version, publishedAt } = challenge;
  const hidden = [`ministry:${ministryId}`, `programme:${programmeId}`, `challenge:${id}`];
  return {
    id: documentId(id),
    kind: KIND,
    version,
    fields: fieldsOf(challenge),
    facets: { challenge: [id], audience: publishedAt ? [EVERYBODY] : hidden },
    numbers: {},
  };
}

/** Ids are unique over all kinds, and the id of the challenge is taken. The migration writes the same in SQL. */
function documentId(challengeId: string): string {
  const digest = createHash('md5').update(`${KIND}:${challengeId}`).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
