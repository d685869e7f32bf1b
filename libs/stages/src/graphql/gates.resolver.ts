import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { GatesService } from '../gates.service.js';
import { RunActsService } from '../run-acts.service.js';
import { RunReadingService } from '../run-reading.service.js';
import {
  ApproveGateDecisionInput,
  PrepareGateInput,
  PromoteFromReserveInput,
  ProposeGateDecisionInput,
  RecordGateScoresInput,
  ResolveAppealInput,
  ReturnGateDecisionInput,
} from './run.inputs.js';
import {
  ApproveGateDecisionPayload,
  PrepareGatePayload,
  PromoteFromReservePayload,
  ProposeGateDecisionPayload,
  RecordGateScoresPayload,
  ResolveAppealPayload,
  ReturnGateDecisionPayload,
} from './run.payloads.js';

/** From scores to decisions. */
@Resolver()
export class GatesResolver {
  constructor(
    private readonly acts: RunActsService,
    private readonly gates: GatesService,
    private readonly reading: RunReadingService,
  ) {}

  @Allow('run.judge')
  @Mutation(() => RecordGateScoresPayload, {
    description: 'Scores candidates of a gate, by somebody whom the model lets judge there.',
  })
  async recordGateScores(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The scores.' }) input: RecordGateScoresInput,
  ) {
    const { programmeId, gate, scores } = input;
    return this.acted(actor, await this.gates.recordScores(actor, programmeId, { gate, scores }));
  }

  @Allow('run.judge')
  @Mutation(() => PrepareGatePayload, {
    description:
      'Computes what the rule of a gate comes to from the scores that are there. Equals at a cut come back as ties.',
  })
  async prepareGate(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The gate.' }) input: PrepareGateInput,
  ) {
    return this.acted(actor, await this.gates.prepare(actor, input.programmeId, input.gate));
  }

  @Allow('run.judge')
  @Mutation(() => ProposeGateDecisionPayload, {
    description:
      'Proposes the decision of a gate: what the rule comes to, with equals in an order that you give and explain.',
  })
  async proposeGateDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The decision.' }) input: ProposeGateDecisionInput,
  ) {
    const { gate, reason, precedence, selected } = input;
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, {
        kind: 'propose',
        gate,
        precedence: precedence ?? [],
        selected: selected ?? null,
        reason,
      }),
    );
  }

  @Allow('run.judge')
  @Mutation(() => ApproveGateDecisionPayload, {
    description:
      'Agrees to a proposed decision. It is made when two people and every part that decides have agreed.',
  })
  async approveGateDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The gate.' }) input: ApproveGateDecisionInput,
  ) {
    return this.acted(actor, await this.gates.approve(actor, input.programmeId, input.gate));
  }

  @Allow('run.judge')
  @Mutation(() => ReturnGateDecisionPayload, {
    description: 'Returns a proposed decision to those who decide, with a reason.',
  })
  async returnGateDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The gate and the reason.' }) input: ReturnGateDecisionInput,
  ) {
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, {
        kind: 'return',
        gate: input.gate,
        reason: input.reason,
      }),
    );
  }

  @Allow('run.judge')
  @Mutation(() => PromoteFromReservePayload, {
    description: 'Gives a free place to one of several equals in the reserve, with a reason.',
  })
  async promoteFromReserve(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and why.' }) input: PromoteFromReserveInput,
  ) {
    const { gate, candidateId, reason } = input;
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, { kind: 'promote', gate, candidateId, reason }),
    );
  }

  @Allow('run.hear_appeal')
  @Mutation(() => ResolveAppealPayload, {
    description: 'Records what was ruled on an appeal, by the body that the model names.',
  })
  async resolveAppeal(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The ruling.' }) input: ResolveAppealInput,
  ) {
    const { gate, submissionId: teamId, isUpheld, reason } = input;
    return this.acted(
      actor,
      await this.acts.act(actor, input.programmeId, {
        kind: 'resolveAppeal',
        gate,
        teamId,
        isUpheld,
        reason,
      }),
    );
  }

  private async acted(actor: Actor, programmeId: string) {
    return { run: await this.reading.view(actor, programmeId) };
  }
}
