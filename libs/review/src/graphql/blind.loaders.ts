import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import { type Submission, SubmissionLoaders, SubmissionsService } from '#libs/submissions';
import { type BlindContent, BlindContents } from '../blind-contents.js';
import type { Passage } from '../passage.rules.js';

/** What reviewers may read of submissions, and what of them is kept from reviewers. */
@Injectable()
export class BlindLoaders {
  constructor(
    private readonly submissions: SubmissionLoaders,
    private readonly blind: BlindContents,
    private readonly opened: SubmissionsService,
  ) {}

  /** Without what tells who wrote it. Only for an assignment that the viewer holds. */
  content(context: RequestContext): DataLoader<string, BlindContent | null> {
    return context.loader(
      'review.blind_content',
      (ids) => this.blind.of(ids),
      (row) => row.submissionId,
    );
  }

  /** The whole submission. Only for an assignment that the viewer holds in a round that hides no applicants. */
  whole(context: RequestContext): DataLoader<string, Submission | null> {
    return context.loader(
      'review.whole_submission',
      (ids) => this.opened.findOpenedByIds(ids),
      (row) => row.id,
    );
  }

  /** Of submissions as the viewer sees them: the team its draft, others what was handed in. */
  passages(
    context: RequestContext,
  ): DataLoader<string, { readonly id: string; readonly passages: readonly Passage[] } | null> {
    return context.loader(
      'review.passages',
      async (ids) => {
        const seen = await this.submissions.submission(context).loadMany(ids);
        const shown = seen.flatMap((own) => (own instanceof Error || own === null ? [] : [own]));
        const passages = await this.blind.passagesOf(shown);
        return shown.map(({ id }) => ({ id, passages: passages.get(id) ?? [] }));
      },
      (row) => row.id,
    );
  }
}
