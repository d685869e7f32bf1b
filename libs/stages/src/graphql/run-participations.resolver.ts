import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import { SubmissionLoaders, SubmissionType } from '#libs/submissions';
import { RunParticipationType } from './run.types.js';

/** What a team handed in, for those who may read it. */
@Resolver(() => RunParticipationType)
export class RunParticipationsResolver {
  constructor(
    private readonly submissions: SubmissionLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The start-up.' })
  organisation(@Parent() { organisationId }: RunParticipationType, @Context() context: RequestContext) {
    return this.identity.organisation(context).load(organisationId);
  }

  @ResolveField(() => SubmissionType, {
    nullable: true,
    description: 'What it handed in; null where you see that it takes part, and not with what.',
  })
  submission(@Parent() { submissionId }: RunParticipationType, @Context() context: RequestContext) {
    return this.submissions.submission(context).load(submissionId);
  }
}
