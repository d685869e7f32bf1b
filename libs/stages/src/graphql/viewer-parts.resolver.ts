import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '#libs/graphql';
import { ViewerType } from '#libs/identity';
import { ProgrammeLoaders, ProgrammeType } from '#libs/programmes';
import { GateRepository } from '../gate.repository.js';
import type { PartyMember } from '../party-member.entity.js';
import { ViewerPartType } from './party.types.js';

/** The parts that a person plays: where a judge finds what there is to judge. */
@Resolver(() => ViewerType)
export class ViewerPartsResolver {
  constructor(private readonly gates: GateRepository) {}

  @ResolveField(() => [ViewerPartType], {
    description: 'Parts that you were given in programmes, the oldest first.',
  })
  parts(@Parent() { id }: ViewerType) {
    return this.gates.partsOf(id);
  }
}

@Resolver(() => ViewerPartType)
export class ViewerPartFieldsResolver {
  constructor(private readonly programmes: ProgrammeLoaders) {}

  @ResolveField(() => ProgrammeType, { nullable: true, description: 'The programme.' })
  programme(@Parent() { programmeId }: PartyMember, @Context() context: RequestContext) {
    return this.programmes.programme(context).load(programmeId);
  }
}
