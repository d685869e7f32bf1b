import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Assignment } from './assignment.entity.js';
import type { PlanRecord } from './plan.assignment.js';
import { plainSettings } from './plan-input.assignment.js';
import { ProposeAssignmentsService } from './propose-assignments.service.js';
import { SettleProposalService } from './settle-proposal.service.js';

export interface AutomaticAssignment {
  readonly assignments: readonly Assignment[];
  readonly unfilled: PlanRecord['unfilled'];
  readonly clash: PlanRecord['clash'];
}

/** The best plan, made and published at once. */
@Injectable()
export class AssignAutomaticallyService {
  constructor(
    private readonly proposals: ProposeAssignmentsService,
    private readonly settle: SettleProposalService,
  ) {}

  /**
   * Makes the best plan for what is missing and publishes it, as far as it goes; says what could not be filled, why, and
   * what would mend it. Running it again only adds what is still missing. The plan stays in the record with its reasons;
   * a preview that lay open is discarded. @param reviewerIds the jury; null for everybody in the pool
   * @throws RuleError what {@link ProposeAssignmentsService.propose} and {@link SettleProposalService.publish} say.
   */
  async assign(
    actor: Actor,
    challengeId: string,
    reviewerIds: readonly string[] | null,
  ): Promise<AutomaticAssignment> {
    const proposal = await this.proposals.propose(actor, { challengeId, reviewerIds, ...plainSettings });
    const { unfilled, clash } = proposal.plan;
    const { assignments } = await this.settle.publish(actor, proposal, proposal.version, true);
    return { assignments, unfilled, clash };
  }
}
