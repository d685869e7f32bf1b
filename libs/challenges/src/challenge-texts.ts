import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { allLanguages } from '#libs/i18n';
import { type SearchDocument, SearchDocuments, SearchIndex } from '#libs/search';
import type { Challenge } from './challenge.entity.js';
import type { ChallengeSight } from './challenge.policy.js';
import { ChallengeRepository } from './challenge.repository.js';
import type { ChallengeContent } from './challenge-content.rules.js';
import { type EarlierChallenge, wordsOf } from './coach-likeness.rules.js';

/** Not the kind in which start-ups find open calls: this one keeps what is over, too. */
const KIND = 'challenge_text';
/** Published challenges that are compared word by word. */
const CANDIDATES = 5;
/** Newest drafts that are compared word by word: more than a ministry writes in a year. */
const DRAFTS = 200;

/** A text to find twins of. `id` is that of its own row, which is none; null for what is not saved. */
type Wanted = Pick<ChallengeContent, 'title' | 'problem'> & { readonly id: string | null };

/**
 * What other challenges say, to find the one that asks the same. Published ones come out of the search index, for good:
 * a call that is over is the best twin to learn from. A draft is never indexed; those that the actor may see are read
 * from their rows.
 */
@Injectable()
export class ChallengeTexts {
  constructor(
    private readonly documents: SearchDocuments,
    private readonly index: SearchIndex,
    private readonly challenges: ChallengeRepository,
  ) {}

  /** Written with the row, in its transaction. */
  put(tx: Tx, challenge: Challenge): Promise<void> {
    return challenge.publishedAt ? this.documents.put(tx, [documentOf(challenge)]) : Promise.resolve();
  }

  /** For each text the challenges within the sight that may be its twins. */
  async similarTo(sight: ChallengeSight, texts: readonly Wanted[]): Promise<EarlierChallenge[][]> {
    const drafts = (await this.challenges.findUnpublished(sight, DRAFTS)).map(comparable);
    // All at once: searches that begin together share one look at what has changed.
    const found = await Promise.all(texts.map((text) => this.candidates(text)));
    const ids = [...new Set(found.flat())];
    const published = (await this.challenges.findVisibleByIds(sight, ids)).map(comparable);
    return texts.map(({ id }, index) =>
      [...drafts, ...published.filter((other) => found[index]?.includes(other.id))].filter(
        (other) => other.id !== id,
      ),
    );
  }

  private async candidates({ title, problem }: Wanted): Promise<string[]> {
    const fields = fieldsOf({ title, problem });
    const hits = await this.index.search({ kind: KIND, fields, limit: CANDIDATES + 1 });
    return hits.flatMap(({ facets }) => facets.challenge ?? []);
  }
}

const comparable = (challenge: Challenge) => ({
  id: challenge.id,
  number: challenge.number,
  words: wordsOf(challenge),
});

const fieldsOf = ({ title, problem }: Pick<ChallengeContent, 'title' | 'problem'>) => ({
  title: allLanguages(title),
  problem: allLanguages(problem),
});

const documentOf = (challenge: Challenge): SearchDocument => ({
  id: documentId(challenge.id),
  kind: KIND,
  version: challenge.version,
  fields: fieldsOf(challenge),
  facets: { challenge: [challenge.id] },
  numbers: {},
});

/** Ids are unique over all kinds, and the id of the challenge is taken. The migration writes the same in SQL. */
function documentId(challengeId: string): string {
  const digest = createHash('md5').update(`${KIND}:${challengeId}`).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
