import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, type Tx } from '#libs/database';
import { newId, requireNone, unwrap } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import { ChallengeActs, requireVersion } from './challenge-acts.js';
import { checkAmendment } from './challenge-amendment.rules.js';
import { contentOf } from './challenge-content.js';
import { checkShape } from './challenge-content.rules.js';
import { diffContent } from './challenge-diff.rules.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import {
  affectedCriteria,
  amendedCriteria,
  type CriterionAddendum,
  checkAnchors,
  mayAmendRubric,
} from './rubric.rules.js';

/** Changes of the rubric after the publication: each is an addendum that everybody can read, with its reason. */
@Injectable()
export class AmendRubricService {
  constructor(
    private readonly parts: ChallengePartsRepository,
    private readonly acts: ChallengeActs,
  ) {}

  /**
   * Changes criteria of a published challenge inside the transaction of whoever opens the scores again that this
   * affects. Criteria are neither added nor taken away: start-ups answered to these.
   * @returns the challenge, and the ids of the criteria by which scores mean something else now.
   * @throws RuleError `challenge.rubric_frozen` after the decision, `challenge.wrong_state` before the publication,
   *   `challenge.nothing_changed`, `edit.conflict`, and whatever is wrong with the new rubric.
   */
  async amend(
    tx: Tx,
    actor: Actor,
    id: string,
    expectedVersion: number,
    addenda: readonly CriterionAddendum[],
    reason: string,
  ): Promise<{ readonly challenge: Challenge; readonly affected: readonly string[] }> {
    const challenge = await this.acts.take(tx, actor, 'amendRubric', id);
    unwrap(mayAmendRubric(challenge.state));
    requireVersion(challenge, expectedVersion);
    const parts = await this.parts.allOf(tx, id);
    const criteria = unwrap(amendedCriteria(parts.criteria, addenda));
    const before = contentOf(challenge, parts);
    const content = contentOf(challenge, { ...parts, criteria });
    const changes = diffContent(before, content);
    requireNone([
      ...checkAmendment(before, content, changes),
      ...checkShape(content),
      ...content.criteria.flatMap((criterion, index) =>
        checkAnchors(criterion, content.originalLanguage, index),
      ),
    ]);
    await this.parts.replaceAll(tx, id, content, parts);
    const contentVersion = challenge.contentVersion + 1;
    await this.parts.insertVersion(tx, {
      ...{ id: newId(), challengeId: id, contentVersion, content: { ...content }, changes, reason },
      publishedAt: await databaseNow(tx),
      publishedBy: actor.personId,
    });
    const affected = affectedCriteria(parts.criteria, criteria);
    const amended = await this.acts.amendInPlace(tx, actor, challenge, 'challenge.amend_rubric', {
      changes: { contentVersion },
      after: { contentVersion, changes, affected },
      reason,
    });
    return { challenge: amended, affected };
  }
}
