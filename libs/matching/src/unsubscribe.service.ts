import { Injectable } from '@nestjs/common';
import { systemActor } from '#libs/access';
import { RuleError } from '#libs/kernel';
import { FollowsService } from './follows.service.js';
import { InvitationOptOutsService } from './invitation-opt-outs.service.js';
import { SavedSearchesService } from './saved-searches.service.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

/** Ends what the link of a mail names. Whoever got the mail may: nobody has to sign in for it (RFC 8058). */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly optOuts: InvitationOptOutsService,
    private readonly searches: SavedSearchesService,
    private readonly follows: FollowsService,
  ) {}

  /** Twice does no harm. @throws RuleError `matching.unsubscribe_unknown`. */
  async unsubscribe(token: string, correlationId: string): Promise<void> {
    const subscription = this.links.read(token);
    if (!subscription) throw RuleError.of('matching.unsubscribe_unknown', ['token']);
    const actor = systemActor('the link of a mail was used', correlationId);
    const { kind, id } = subscription;
    if (kind === 'invitations') await this.optOuts.optOutByLink(actor, id);
    if (kind === 'search') await this.searches.endByLink(actor, id);
    if (kind === 'follow') await this.follows.endByLink(actor, id);
  }
}
