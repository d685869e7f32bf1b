import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#libs/database';
import { ConnectionOf, type RequestContext } from '#libs/graphql';
import { InquiriesService } from '../inquiries.service.js';
import type { Inquiry } from '../inquiry.entity.js';
import { InquiryRepository } from '../inquiry.repository.js';

/** Questions of many challenges at once, each viewer seeing what is theirs to see. */
@Injectable()
export class InquiryLoaders {
  constructor(
    private readonly inquiries: InquiriesService,
    private readonly rows: InquiryRepository,
  ) {}

  /** The first page of every challenge in a request costs one statement together; later pages one each. */
  async connection(
    context: RequestContext,
    challengeId: string,
    request: PageRequest,
  ): Promise<ConnectionOf<Inquiry>> {
    const { actor } = context.identified;
    if (request.after)
      return new ConnectionOf(
        await this.rows.pageOf(challengeId, await this.inquiries.sightOf(actor), request),
      );
    const firstPages = context.loader(
      `challenges.inquiries.${request.first}`,
      async (ids) => this.rows.firstPagesOf(ids, await this.inquiries.sightOf(actor), request.first),
      (page) => page.challengeId,
    );
    const page = await firstPages.load(challengeId);
    if (!page) throw new Error(`no page of questions for the challenge ${challengeId}`);
    return new ConnectionOf({ ...page, count: () => this.count(context, challengeId) });
  }

  /** How many of a challenge's questions wait for an answer, of those that the viewer sees. */
  async openCount(context: RequestContext, challengeId: string): Promise<number> {
    const counts = context.loader(
      'challenges.open_inquiry_counts',
      async (ids) => this.rows.openCountsOf(ids, await this.inquiries.sightOf(context.identified.actor)),
      (row) => row.challengeId,
    );
    return (await counts.load(challengeId))?.count ?? 0;
  }

  private async count(context: RequestContext, challengeId: string): Promise<number> {
    const counts = context.loader(
      'challenges.inquiry_counts',
      async (ids) => this.rows.countsOf(ids, await this.inquiries.sightOf(context.identified.actor)),
      (row) => row.challengeId,
    );
    return (await counts.load(challengeId))?.count ?? 0;
  }
}
