import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RequestContext } from '#libs/graphql';
import { IdentityLoaders, PersonType } from '#libs/identity';
import { isId } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { GateRepository } from '../gate.repository.js';
import type { PartyMember } from '../party-member.entity.js';
import { ProgrammePartyType } from './party.types.js';

/** Who plays which part in a programme, for those who give the parts. */
@Resolver(() => ProgrammePartyType)
export class PartiesResolver {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly gates: GateRepository,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('run.steer')
  @Query(() => [ProgrammePartyType], {
    nullable: true,
    description: 'The parts that were given in a programme, the oldest first; null unless you manage it.',
  })
  async programmeParties(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
  ) {
    if (!isId(programmeId) || !(await this.programmes.isManager(actor, programmeId))) return null;
    return this.gates.partiesOf(programmeId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who plays it.' })
  person(@Parent() { personId }: PartyMember, @Context() context: RequestContext) {
    return this.identity.person(context).load(personId);
  }
}
