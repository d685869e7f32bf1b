import { Injectable } from '@nestjs/common';
import type { Challenge } from '#libs/challenges';
import type { Tx } from '#libs/database';
import type { LocalizedText } from '#libs/i18n';
import { OrganisationsService } from '#libs/identity';
import { SubmissionsService } from '#libs/submissions';
import { BlindContents } from './blind-contents.js';
import { Evaluations } from './evaluations.js';
import { ReviewRoundRepository } from './review-round.repository.js';
import type { Reviewer } from './reviewer.entity.js';

/** By what somebody of a panel may know a submission. */
export interface PanelSight {
  /** Without the passages that tell whose it is, unless the round is open. */
  readonly title: string;
  /** Null where applicants are hidden from those who judge. */
  readonly startup: LocalizedText | null;
}

/** Who can sit on a panel that meets start-ups, and what it is told of them before. */
@Injectable()
export class PanelSightService {
  constructor(
    private readonly evaluations: Evaluations,
    private readonly rounds: ReviewRoundRepository,
    private readonly blind: BlindContents,
    private readonly submissions: SubmissionsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /**
   * Reviewers who may judge in the challenge, locked. A conflict with one start-up keeps nobody from meeting the others.
   * @throws RuleError `review.not_blind`, `review.intermediary_in_programme` and what else speaks against one of them.
   */
  requireAble(tx: Tx, challenge: Challenge, reviewerIds: readonly string[]): Promise<Reviewer[]> {
    return this.evaluations.juryOf(tx, challenge, reviewerIds);
  }

  /** By submission; without what is unknown or sealed. */
  async of(challengeId: string, submissionIds: readonly string[]): Promise<ReadonlyMap<string, PanelSight>> {
    const { blindness } = await this.rounds.of(challengeId);
    if (blindness !== 'OPEN') {
      const contents = await this.blind.of(submissionIds);
      return new Map(
        contents.map(({ submissionId, content }) => [submissionId, { title: content.title, startup: null }]),
      );
    }
    const found = await this.submissions.findOpenedByIds(submissionIds);
    const organisations = await this.organisations.findByIds(
      found.map(({ organisationId }) => organisationId),
    );
    const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
    return new Map(
      found.map(({ id, title, organisationId }) => [
        id,
        { title, startup: nameOf.get(organisationId) ?? null },
      ]),
    );
  }
}
