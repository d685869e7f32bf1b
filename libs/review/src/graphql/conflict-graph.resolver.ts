import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import { isId } from '#libs/kernel';
import type { ConflictEdge } from '../conflict-edge.entity.js';
import { ConflictEdgesService } from '../conflict-edges.service.js';
import { ConflictGraphRepository } from '../conflict-graph.repository.js';
import { ImportOwnershipService } from '../import-ownership.service.js';
import { OwnershipRepository } from '../ownership.repository.js';
import { ReplacementsService } from '../replacements.service.js';
import { ImportOwnershipInput, PinConflictEdgeInput } from './conflict-graph.inputs.js';
import { ImportOwnershipPayload, PinConflictEdgePayload } from './conflict-graph.payloads.js';
import {
  ConflictEdgeConnection,
  ConflictEdgeType,
  OwnershipLinkConnection,
  ReplacementType,
} from './conflict-graph.types.js';

/** The conflict graph, as managers see and mend it. */
@Resolver(() => ConflictEdgeType)
export class ConflictGraphResolver {
  constructor(
    private readonly edges: ConflictEdgesService,
    private readonly rows: ConflictGraphRepository,
    private readonly links: OwnershipRepository,
    private readonly ownership: ImportOwnershipService,
    private readonly replacements: ReplacementsService,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('conflict.graph')
  @Query(() => ConflictEdgeConnection, {
    nullable: true,
    description:
      'Ties of a reviewer to organisations, declared and found, the newest first, ended ones too; null for an unknown reviewer.',
  })
  async conflictGraph(
    @Args('reviewerId', { type: () => ID, description: 'The reviewer.' }) reviewerId: string,
    @Args() page: PageArgs,
  ) {
    return isId(reviewerId) ? new ConnectionOf(await this.rows.page(reviewerId, page)) : null;
  }

  @Allow('conflict.graph')
  @Query(() => OwnershipLinkConnection, {
    nullable: true,
    description: 'Owners of a company as they were imported, the newest first, ended ones too.',
  })
  async ownershipLinks(
    @Args('companyId', { type: () => ID, description: 'The company.' }) companyId: string,
    @Args() page: PageArgs,
  ) {
    return isId(companyId) ? new ConnectionOf(await this.links.page(companyId, page)) : null;
  }

  @Allow('assignment.list')
  @Query(() => [ReplacementType], {
    nullable: true,
    description:
      'Reviews of a challenge that were lost to a conflict, a recusal or a refusal and are not replaced yet, the oldest first; null unless you manage it.',
  })
  reviewReplacements(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) challengeId: string,
  ) {
    return isId(challengeId) ? this.replacements.of(actor, challengeId) : null;
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'With whom the tie is.' })
  organisation(@Parent() edge: ConflictEdge, @Context() context: RequestContext) {
    return this.identity.organisation(context).load(edge.organisationId);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'Through whom it goes; null for a direct one.',
  })
  via(@Parent() edge: ConflictEdge, @Context() context: RequestContext) {
    return edge.viaId === null ? null : this.identity.organisation(context).load(edge.viaId);
  }

  @Allow('conflict.graph_manage')
  @Mutation(() => PinConflictEdgePayload, {
    description: 'Keeps a tie whatever becomes of its source, or no longer.',
  })
  async pinConflictEdge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The tie.' }) input: PinConflictEdgeInput,
  ) {
    return { edge: await this.edges.pin(actor, input.id, input.isPinned, input.reason) };
  }

  @Allow('conflict.graph_manage')
  @Mutation(() => ImportOwnershipPayload, {
    description:
      'Takes over owners of companies from a register. Reviews that a new tie touches are suspended at once.',
  })
  async importOwnership(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The file.' }) input: ImportOwnershipInput,
  ) {
    return { imported: await this.ownership.import(actor, input.csv) };
  }
}
