import { Injectable } from '@nestjs/common';
import { FilesService } from '#libs/files';
import { type Submission, SubmissionsService } from '#libs/submissions';
import { BlindContents } from './blind-contents.js';
import { noticeOf, type RedactionNotice } from './redaction-notice.rules.js';
import { ReviewRoundRepository } from './review-round.repository.js';
import { TeamIdentities } from './team-identities.js';

export interface NoticedSubmission {
  readonly submission: Submission;
  readonly notice: RedactionNotice;
}

/** In what was handed in to a challenge: what its authors may not have meant to tell. */
@Injectable()
export class RedactionNotices {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly rounds: ReviewRoundRepository,
    private readonly blind: BlindContents,
    private readonly identities: TeamIdentities,
    private readonly files: FilesService,
  ) {}

  /** Of submissions in which something was found; none in a round in which reviewers know who wrote what. */
  async of(challengeId: string): Promise<NoticedSubmission[]> {
    if ((await this.rounds.of(challengeId)).blindness === 'OPEN') return [];
    const submissions = await this.submissions.listOpened(challengeId);
    const passages = await this.blind.passagesOf(submissions);
    const identities = await this.identities.of(submissions);
    const fileIds = submissions.flatMap(({ answers }) => answers.flatMap(({ fileId }) => fileId ?? []));
    const nameOf = new Map((await this.files.describe(fileIds)).map(({ id, name }) => [id, name]));
    return submissions.flatMap((submission) => {
      const identity = identities.get(submission.id);
      const names = submission.answers.flatMap(({ fileId }) => nameOf.get(fileId ?? '') ?? []);
      const notice = identity && noticeOf(passages.get(submission.id) ?? [], names, identity);
      return notice ? [{ submission, notice }] : [];
    });
  }
}
