import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { PartiesService } from '../parties.service.js';
import { RunActsService } from '../run-acts.service.js';
import { RunReadingService } from '../run-reading.service.js';
import {
  AppealGateDecisionInput,
  LeaveRunInput,
  SkipStageInput,
  StateWishesInput,
  TakeExitInput,
} from './run.inputs.js';
import {
  AppealGateDecisionPayload,
  LeaveRunPayload,
  SkipStagePayload,
  StateWishesPayload,
  TakeExitPayload,
} from './run.payloads.js';

/** What teams do in a run, and how they leave it. */
@Resolver()
export class RunTeamsResolver {
  constructor(
    private readonly acts: RunActsService,
    private readonly parties: PartiesService,
    private readonly reading: RunReadingService,
  ) {}

  @Allow('run.compete')
  @Mutation(() => AppealGateDecisionPayload, {
    description:
      'Appeals against a decision while its window is open. The clocks of the decision stand still until it is ruled on.',
  })
  async appealGateDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The appeal.' }) input: AppealGateDecisionInput,
  ) {
    const { gate, submissionId: teamId, reason } = input;
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, { kind: 'appeal', gate, teamId, reason }),
    );
  }

  @Allow('run.compete')
  @Mutation(() => LeaveRunPayload, {
    description: 'Takes a team out of a programme, at any time. Its place goes to the reserve.',
  })
  async leaveRun(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who leaves, and why.' }) input: LeaveRunInput,
  ) {
    const { submissionId: teamId, reason } = input;
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, { kind: 'withdraw', teamId, reason }),
    );
  }

  @Allow('run.compete')
  @Mutation(() => SkipStagePayload, {
    description: 'Passes by a stage that the model lets teams leave out.',
  })
  async skipStage(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and which stage.' }) input: SkipStageInput,
  ) {
    const { submissionId: teamId, stageId } = input;
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, { kind: 'skip', teamId, stageId }),
    );
  }

  @Allow('run.compete')
  @Mutation(() => StateWishesPayload, {
    description:
      'States in which order a start-up wants its submissions to be selected, where it may be selected only so often.',
  })
  async stateWishes(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The wishes.' }) input: StateWishesInput,
  ) {
    const { programmeId, organisationId, submissionIds } = input;
    return this.acted(actor, await this.parties.wish(actor, programmeId, organisationId, submissionIds));
  }

  @Allow('run.take_exit')
  @Mutation(() => TakeExitPayload, {
    description: 'Records the exit by which a team leaves: the contract, the tender, the prize.',
  })
  async takeExit(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and by which exit.' }) input: TakeExitInput,
  ) {
    const { submissionId: teamId, exitId } = input;
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, { kind: 'takeExit', teamId, exitId }),
    );
  }

  private async acted(actor: Actor, programmeId: string) {
    return { run: await this.reading.view(actor, programmeId) };
  }
}
