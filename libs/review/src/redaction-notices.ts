import { Injectable } from '@nestjs/common';
import { FilesService } from '#libs/files';
import { type Submission, SubmissionsService } from '#libs/submissions';
import { BlindContents } from './blind-contents.js';
import { noticeOf, type ReadFile, type RedactionNotice } from './redaction-notice.rules.js';
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
    const found: NoticedSubmission[] = [];
    // One submission after the other: their files together would not fit into memory.
    for (const submission of submissions) {
      const identity = identities.get(submission.id);
      const files = await this.filesOf(submission);
      const notice = identity && noticeOf(passages.get(submission.id) ?? [], files, identity);
      if (notice) found.push({ submission, notice });
    }
    return found;
  }

  private async filesOf({ answers }: Submission): Promise<ReadFile[]> {
    const files: ReadFile[] = [];
    for (const { id, name } of await this.files.describe(answers.flatMap(({ fileId }) => fileId ?? [])))
      files.push({ name, words: await this.files.wordsOf(id) });
    return files;
  }
}
