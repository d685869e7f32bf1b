import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { AmendChallengeService } from '../amend-challenge.service.js';
import { EndChallengeService } from '../end-challenge.service.js';
import { PublishChallengeService } from '../publish-challenge.service.js';
import { AmendChallengeInput } from './challenge.inputs.js';
import {
  AmendChallengePayload,
  ArchiveChallengePayload,
  CancelChallengePayload,
  OpenEvaluationPayload,
  PublishChallengePayload,
} from './challenge.payloads.js';
import {
  ArchiveChallengeInput,
  CancelChallengeInput,
  OpenEvaluationInput,
  PublishChallengeInput,
} from './challenge-acts.inputs.js';
import { amendmentOf } from './content-of-input.js';

/** From the publication to the archive. */
@Resolver()
export class PublishChallengeResolver {
  constructor(
    private readonly publication: PublishChallengeService,
    private readonly addenda: AmendChallengeService,
    private readonly end: EndChallengeService,
  ) {}

  @Allow('challenge.publish')
  @Mutation(() => PublishChallengePayload, {
    description: 'Publishes an approved challenge, now or at an instant. It closes by itself at `closesAt`.',
  })
  async publishChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge and the instant.' }) input: PublishChallengeInput,
  ) {
    return { challenge: await this.publication.publish(actor, input.id, input.publishAt ?? null) };
  }

  @Allow('challenge.amend')
  @Mutation(() => AmendChallengePayload, {
    description:
      'Changes a published challenge by an addendum that everybody reads. The deadline moves forward only.',
  })
  async amendChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The addendum.' }) input: AmendChallengeInput,
  ) {
    const { id, expectedVersion, reason } = input;
    return {
      challenge: await this.addenda.amend(actor, id, expectedVersion, amendmentOf(input), reason),
    };
  }

  @Allow('challenge.open_evaluation')
  @Mutation(() => OpenEvaluationPayload, {
    description:
      'Opens the submissions of a closed challenge: from now on they can be read by those who evaluate them.',
  })
  async openEvaluation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge.' }) input: OpenEvaluationInput,
  ) {
    return { challenge: await this.end.openEvaluation(actor, input.id) };
  }

  @Allow('challenge.archive')
  @Mutation(() => ArchiveChallengePayload, { description: 'Puts a decided challenge away.' })
  async archiveChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge.' }) input: ArchiveChallengeInput,
  ) {
    return { challenge: await this.end.archive(actor, input.id) };
  }

  @Allow('challenge.cancel')
  @Mutation(() => CancelChallengePayload, {
    description:
      'Cancels a challenge before its decision: a manager of the programme at any time, an officer before publication.',
  })
  async cancelChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The challenge and the reason.' }) input: CancelChallengeInput,
  ) {
    return { challenge: await this.end.cancel(actor, input.id, input.reason) };
  }
}
