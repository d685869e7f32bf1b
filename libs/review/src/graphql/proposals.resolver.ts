import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { isId, unwrap } from '#libs/kernel';
import { readPairs } from '../pairs-file.js';
import type { AssignmentProposal } from '../proposal.entity.js';
import { ProposeAssignmentsService } from '../propose-assignments.service.js';
import { ProposeNextReviewsService } from '../propose-next-reviews.service.js';
import { SettleProposalService } from '../settle-proposal.service.js';
import { UnfilledSubmissionType } from './assignment.types.js';
import {
  ChangeAssignmentProposalInput,
  ProposeAssignmentsFromCsvInput,
  ProposeAssignmentsInput,
  ProposeNextReviewsInput,
  PublishAssignmentProposalInput,
} from './proposal.inputs.js';
import {
  AssignmentClashType,
  AssignmentExplanationType,
  AssignmentFiguresType,
  AssignmentMode,
  AssignmentMoveType,
  AssignmentPairType,
  AssignmentProposalType,
} from './proposal.types.js';
import {
  ChangeAssignmentProposalPayload,
  ProposeAssignmentsFromCsvPayload,
  ProposeAssignmentsPayload,
  ProposeNextReviewsPayload,
  PublishAssignmentProposalPayload,
} from './review.payloads.js';

const ID_ARG = (description: string) => ({ type: () => ID, description }) as const;

/** Plans of who reviews what, for the managers of the programme. */
@Resolver(() => AssignmentProposalType)
export class ProposalsResolver {
  constructor(
    private readonly proposals: ProposeAssignmentsService,
    private readonly settle: SettleProposalService,
    private readonly next: ProposeNextReviewsService,
  ) {}

  @Allow('assignment.list')
  @Query(() => AssignmentProposalType, {
    nullable: true,
    description:
      'The preview of a challenge, otherwise the plan that was published last; null unless you manage it.',
  })
  assignmentProposal(
    @CurrentActor() actor: Actor,
    @Args('challengeId', ID_ARG('The challenge.')) challengeId: string,
  ) {
    return isId(challengeId) ? this.proposals.current(actor, challengeId) : null;
  }

  @ResolveField(() => AssignmentMode, { description: 'What it aims at.' })
  mode(@Parent() { plan }: AssignmentProposal) {
    return plan.settings.mode;
  }

  @ResolveField(() => [AssignmentPairType], {
    description: 'Who reviews what, those that exist already too.',
  })
  pairs(@Parent() { plan }: AssignmentProposal) {
    return plan.pairs;
  }

  @ResolveField(() => [AssignmentMoveType], {
    description:
      'Reviews that are not begun and go to somebody else: only where a gap cannot be filled otherwise.',
  })
  moved(@Parent() { plan }: AssignmentProposal) {
    return plan.moved;
  }

  @ResolveField(() => AssignmentFiguresType, {
    description: 'How good it is, and how good any plan could be.',
  })
  figures(@Parent() { plan }: AssignmentProposal) {
    return plan.figures;
  }

  @ResolveField(() => [UnfilledSubmissionType], { description: 'Submissions that lack reviewers.' })
  unfilled(@Parent() { plan }: AssignmentProposal) {
    return plan.unfilled;
  }

  @ResolveField(() => AssignmentClashType, {
    nullable: true,
    description:
      'Why not everything could be met, and what would mend it; null where it could, and after changes by hand.',
  })
  clash(@Parent() { plan }: AssignmentProposal) {
    return plan.clash;
  }

  @ResolveField(() => AssignmentExplanationType, {
    nullable: true,
    description: 'Why a reviewer has, or has not, a submission; null for a pair that the plan does not know.',
  })
  explanation(
    @Parent() { plan }: AssignmentProposal,
    @Args('submissionId', ID_ARG('The submission.')) submissionId: string,
    @Args('reviewerId', ID_ARG('The reviewer.')) reviewerId: string,
  ) {
    return (
      plan.explanations.find((one) => one.submissionId === submissionId && one.reviewerId === reviewerId) ??
      null
    );
  }

  @Allow('assignment.manage')
  @Mutation(() => ProposeAssignmentsPayload, {
    description:
      'Plans reviewers for all that is missing, provably as well as can be, and keeps the plan as a preview. What was begun stays; as few other reviews as possible are moved.',
  })
  async proposeAssignments(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge, its jury and the aim.' }) input: ProposeAssignmentsInput,
  ) {
    const { challengeId, reviewerIds = null, mode, minLoad, institutionCap = null, pairCap, seed } = input;
    const wish = { mode: mode ?? AssignmentMode.SUM, minLoad: minLoad ?? 0, institutionCap };
    const lot = { pairCap: pairCap ?? 0.8, seed: seed ?? 1 };
    const kindMinimums = input.kindMinimums ?? [];
    const pairs = { forced: input.forced ?? [], forbidden: input.forbidden ?? [] };
    const whole = { challengeId, reviewerIds, ...wish, ...lot, kindMinimums, ...pairs };
    return { proposal: await this.proposals.propose(actor, whole) };
  }

  @Allow('assignment.manage')
  @Mutation(() => ProposeNextReviewsPayload, {
    description:
      'Plans one reviewer more for exactly those submissions whose rank is not settled at the cut (`calibration.nextReviews`), and keeps the plan as a preview.',
  })
  async proposeNextReviews(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge, and who can be asked.' }) input: ProposeNextReviewsInput,
  ) {
    return { proposal: await this.next.propose(actor, input.challengeId, input.reviewerIds ?? null) };
  }

  @Allow('assignment.manage')
  @Mutation(() => ProposeAssignmentsFromCsvPayload, {
    description: 'Checks pairs that were chosen elsewhere and keeps them as a preview.',
  })
  async proposeAssignmentsFromCsv(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge and the pairs.' }) input: ProposeAssignmentsFromCsvInput,
  ) {
    const pairs = unwrap(readPairs(input.csv));
    const rowOf = (index: number) => ['csv', String(pairs[index]?.row ?? index)];
    return { proposal: await this.proposals.proposePairs(actor, input.challengeId, pairs, rowOf) };
  }

  @Allow('assignment.manage')
  @Mutation(() => ChangeAssignmentProposalPayload, { description: 'Changes a preview by hand.' })
  async changeAssignmentProposal(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The plan and the changes.' }) input: ChangeAssignmentProposalInput,
  ) {
    const known = await this.proposals.require(actor, input.id);
    return { proposal: await this.settle.change(actor, known, input.expectedVersion, input) };
  }

  @Allow('assignment.manage')
  @Mutation(() => PublishAssignmentProposalPayload, {
    description: 'Assigns what a preview proposes, unless something has changed since.',
  })
  async publishAssignmentProposal(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The plan.' }) input: PublishAssignmentProposalInput,
  ) {
    const known = await this.proposals.require(actor, input.id);
    return this.settle.publish(actor, known, input.expectedVersion, input.acceptIncomplete ?? false);
  }
}
