import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { Page, PageRequest } from '#libs/database';
import { FilesService, type StoredFile } from '#libs/files';
import type { RequestContext } from '#libs/graphql';
import { AskCurrencies } from '../ask-currencies.js';
import type { Receipt } from '../receipt.entity.js';
import { ReceiptRepository } from '../receipt.repository.js';
import { SubmissionRepository } from '../submission.repository.js';
import type { Submission } from '../submission.view.js';
import { SubmissionSight } from '../submission-sight.service.js';

/** Data loaders of submissions. Each gives only what the viewer of the request may see. */
@Injectable()
export class SubmissionLoaders {
  constructor(
    private readonly sight: SubmissionSight,
    private readonly receipts: ReceiptRepository,
    private readonly files: FilesService,
    private readonly asks: AskCurrencies,
    private readonly rows: SubmissionRepository,
  ) {}

  /** By id; null when it is unknown or hidden from the viewer. */
  submission(context: RequestContext): DataLoader<string, Submission | null> {
    return context.loader(
      'submissions.submission',
      (ids) => this.sight.findMany(context.identified.actor, ids),
      (submission) => submission.id,
    );
  }

  /** Of submissions that the viewer was shown, the oldest first. */
  receiptsOf(context: RequestContext): DataLoader<string, Receipt[]> {
    return context.listLoader(
      'submissions.receipts',
      (ids) => this.receipts.ofSubmissions(ids),
      (receipt) => receipt.submissionId,
    );
  }

  /** What is known of the files of submissions that the viewer was shown. */
  file(context: RequestContext): DataLoader<string, StoredFile | null> {
    return context.loader(
      'submissions.file',
      (ids) => this.files.describe(ids),
      (file) => file.id,
    );
  }

  /** When a challenge was decided; null when it never was. Only for decisions that were released. */
  lastDecision(context: RequestContext): DataLoader<string, { challengeId: string; decidedAt: Date } | null> {
    return context.loader(
      'submissions.last_decision',
      (ids) => this.rows.lastDecisions(ids),
      (one) => one.challengeId,
    );
  }

  /** In which currency submissions to a programme say what they ask for, by programme. */
  askCurrency(
    context: RequestContext,
  ): DataLoader<string, { programmeId: string; currency: string | null } | null> {
    return context.loader(
      'submissions.ask_currency',
      (ids) =>
        Promise.all(
          ids.map(async (programmeId) => ({ programmeId, currency: await this.asks.of(programmeId) })),
        ),
      (one) => one.programmeId,
    );
  }

  /** A page of a challenge's submissions; first pages of many challenges are read together. */
  async pageOfChallenge(
    context: RequestContext,
    challengeId: string,
    request: PageRequest,
  ): Promise<Page<Submission>> {
    const { actor } = context.identified;
    if (request.after) return this.sight.pageOfChallenge(actor, challengeId, request);
    const pages = context.loader(
      `submissions.of_challenge.${request.first}`,
      (ids) => this.sight.firstPages(actor, ids, request.first),
      (one) => one.challengeId,
    );
    const counts = context.loader(
      'submissions.count_of_challenge',
      (ids) => this.sight.countOfChallenges(actor, ids),
      (one) => one.challengeId,
    );
    const found = await pages.load(challengeId);
    if (!found) throw new Error(`no page for the challenge ${challengeId}`);
    return { ...found.page, count: async () => (await counts.load(challengeId))?.count ?? 0 };
  }
}
