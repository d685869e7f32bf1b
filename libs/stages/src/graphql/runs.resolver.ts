import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Public } from '#libs/access';
import { isId } from '#libs/kernel';
import { PartiesService } from '../parties.service.js';
import { RunActsService } from '../run-acts.service.js';
import { RunReadingService } from '../run-reading.service.js';
import {
  CloseStageInput,
  FreezeClocksInput,
  NamePartyInput,
  ReframeChallengeInput,
  RescheduleStageInput,
  ResumeClocksInput,
  UnnamePartyInput,
} from './run.inputs.js';
import {
  CloseStagePayload,
  FreezeClocksPayload,
  NamePartyPayload,
  ReframeChallengePayload,
  RescheduleStagePayload,
  ResumeClocksPayload,
  UnnamePartyPayload,
} from './run.payloads.js';
import { ProgrammeRunType } from './run.types.js';

/** Runs, and what those who steer them do. */
@Resolver(() => ProgrammeRunType)
export class RunsResolver {
  constructor(
    private readonly acts: RunActsService,
    private readonly parties: PartiesService,
    private readonly reading: RunReadingService,
  ) {}

  @Public()
  @Query(() => ProgrammeRunType, {
    nullable: true,
    description:
      'A programme as it is being run; null before it was opened. Each sees what is theirs to see.',
  })
  programmeRun(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ) {
    return isId(programmeId) ? this.reading.view(actor, programmeId) : null;
  }

  @Allow('run.steer')
  @Mutation(() => RescheduleStagePayload, {
    description: 'Moves the dates of a stage of a running programme, with a reason that everybody reads.',
  })
  async rescheduleStage(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The dates and the reason.' }) input: RescheduleStageInput,
  ) {
    const { stageId, opensAt, closesAt, reason } = input;
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, {
        kind: 'reschedule',
        stageId,
        opensAt: opensAt.getTime(),
        closesAt: closesAt.getTime(),
        reason,
      }),
    );
  }

  @Allow('run.steer')
  @Mutation(() => FreezeClocksPayload, {
    description: 'Stops the clocks of a stage or of a decision, with a reason.',
  })
  async freezeClocks(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What, and why.' }) input: FreezeClocksInput,
  ) {
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, { kind: 'freeze', on: input.on, reason: input.reason }),
    );
  }

  @Allow('run.steer')
  @Mutation(() => ResumeClocksPayload, {
    description: 'Lets clocks that stand still run on with what remained.',
  })
  async resumeClocks(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What, and why.' }) input: ResumeClocksInput,
  ) {
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, { kind: 'resume', on: input.on, reason: input.reason }),
    );
  }

  @Allow('run.steer')
  @Mutation(() => CloseStagePayload, {
    description:
      'Ends a stage before its time, when what it was for is done. A published window is never cut short.',
  })
  async closeStage(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What, and why.' }) input: CloseStageInput,
  ) {
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, {
        kind: 'close',
        stage: input.stage,
        reason: input.reason,
      }),
    );
  }

  @Allow('run.steer')
  @Mutation(() => NamePartyPayload, {
    description: 'Gives a person a part in a programme. Whoever helps or competes never judges.',
  })
  async nameParty(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and which part.' }) input: NamePartyInput,
  ) {
    const { programmeId, personId, email, role } = input;
    return this.acted(actor, await this.parties.name(actor, programmeId, { personId, email }, role));
  }

  @Allow('run.steer')
  @Mutation(() => UnnamePartyPayload, {
    description: 'Takes a part away from a person; what was scored and decided stays.',
  })
  async unnameParty(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and which part.' }) input: UnnamePartyInput,
  ) {
    const { programmeId, personId, role } = input;
    return this.acted(actor, await this.parties.unname(actor, programmeId, personId, role));
  }

  @Allow('run.reframe')
  @Mutation(() => ReframeChallengePayload, {
    description:
      'Frames a challenge anew during a stage that allows it. Submissions stay bound to the version that they answered.',
  })
  async reframeChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new texts and the reason.' }) input: ReframeChallengeInput,
  ) {
    const { programmeId, challengeId, expectedVersion, isMaterial, reason } = input;
    const { problem, desiredOutcome, constraints } = input;
    const texts = {
      ...(problem ? { problem } : {}),
      ...(desiredOutcome ? { desiredOutcome } : {}),
      ...(constraints ? { constraints } : {}),
    };
    const given = { programmeId, challengeId, expectedVersion, isMaterial, reason, texts };
    return this.acted(actor, await this.acts.reframe(actor, given));
  }

  private async acted(actor: Actor, programmeId: string) {
    return { run: await this.reading.view(actor, programmeId) };
  }
}
