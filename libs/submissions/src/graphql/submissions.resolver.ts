import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { SubmissionDraftsService } from '../submission-drafts.service.js';
import { SubmissionOutcomesService } from '../submission-outcomes.service.js';
import { SubmissionSight } from '../submission-sight.service.js';
import { SubmitSubmissionService } from '../submit-submission.service.js';
import { WithdrawSubmissionService } from '../withdraw-submission.service.js';
import {
  DisqualifySubmissionInput,
  SaveSubmissionDraftInput,
  StartSubmissionInput,
  SubmitSubmissionInput,
  WithdrawSubmissionInput,
} from './submission.inputs.js';
import {
  DisqualifySubmissionPayload,
  SaveSubmissionDraftPayload,
  StartSubmissionPayload,
  SubmitSubmissionPayload,
  WithdrawSubmissionPayload,
} from './submission.payloads.js';
import { SubmissionConnection, SubmissionType } from './submission.type.js';

/** What a start-up does with its submissions, and how others see them after the opening. */
@Resolver(() => SubmissionType)
export class SubmissionsResolver {
  constructor(
    private readonly sight: SubmissionSight,
    private readonly drafts: SubmissionDraftsService,
    private readonly submitting: SubmitSubmissionService,
    private readonly withdrawing: WithdrawSubmissionService,
    private readonly outcomes: SubmissionOutcomesService,
  ) {}

  @Allow('submission.read')
  @Query(() => SubmissionType, {
    nullable: true,
    description: 'One submission; null when there is none, or none that you may see.',
  })
  submission(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ) {
    return isId(id) ? this.sight.find(actor, id) : null;
  }

  @Allow('submission.list_own')
  @Query(() => SubmissionConnection, { description: 'Submissions of your start-ups, the newest first.' })
  async mySubmissions(@CurrentActor() actor: Actor, @Args() page: PageArgs) {
    return new ConnectionOf(await this.sight.pageOwn(actor, page));
  }

  @Allow('submission.edit')
  @Mutation(() => StartSubmissionPayload, {
    description:
      "Begins your start-up's submission to an open challenge, or returns the one that there is already.",
  })
  async startSubmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge.' }) input: StartSubmissionInput,
  ) {
    return { submission: await this.drafts.start(actor, input) };
  }

  @Allow('submission.edit')
  @Mutation(() => SaveSubmissionDraftPayload, {
    description:
      'Saves a part of the content. After a submit, what was handed in stays valid until it is handed in again. Saving the same again, also with the version before, changes nothing and is no error.',
  })
  async saveSubmissionDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to change.' }) input: SaveSubmissionDraftInput,
  ) {
    return { submission: await this.drafts.save(actor, input) };
  }

  @Allow('submission.submit')
  @Mutation(() => SubmitSubmissionPayload, {
    description:
      'Hands the draft in, for the first time or again, until the window closes by the clock of the database. In `path` a wrong answer is named by the id of its question: `["answers", "<question id>", "text"]`.',
  })
  submitSubmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to hand in.' }) input: SubmitSubmissionInput,
  ) {
    return this.submitting.submit(actor, input);
  }

  @Allow('submission.withdraw')
  @Mutation(() => WithdrawSubmissionPayload, {
    description:
      'Takes a draft or a submission back, until the window closes. You can begin anew afterwards.',
  })
  async withdrawSubmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to take back.' }) input: WithdrawSubmissionInput,
  ) {
    return { submission: await this.withdrawing.withdraw(actor, input) };
  }

  @Allow('submission.disqualify')
  @Mutation(() => DisqualifySubmissionPayload, {
    description: 'Excludes an opened submission from the evaluation, with a reason.',
  })
  async disqualifySubmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom to exclude.' }) input: DisqualifySubmissionInput,
  ) {
    return { submission: await this.outcomes.disqualify(actor, input) };
  }
}
