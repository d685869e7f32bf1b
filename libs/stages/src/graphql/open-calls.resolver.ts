import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { CreateOpenCallInput, callOf } from '#libs/challenges';
import { CreateCallService } from '../create-call.service.js';
import { CreateOpenCallPayload } from './run.payloads.js';

/** Calls of programmes to which start-ups apply directly. */
@Resolver()
export class OpenCallsResolver {
  constructor(private readonly calls: CreateCallService) {}

  @Allow('run.call')
  @Mutation(() => CreateOpenCallPayload, {
    description:
      'Creates the draft of the open call of a programme without challenges; where the model has cut-offs, of the next batch. It is reviewed, approved by a second person, published, answered and opened like a challenge.',
  })
  async createOpenCall(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft.' }) input: CreateOpenCallInput,
  ) {
    const given = { ministryId: input.ministryId ?? null, draft: callOf(input) };
    return { challenge: await this.calls.create(actor, input.programmeId, given) };
  }
}
