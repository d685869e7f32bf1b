import { Module } from '@nestjs/common';
import { ChallengesModule } from '#libs/challenges';
import { ProgrammesModule } from '#libs/programmes';
import { StartupsModule } from '#libs/startups';
import { ChallengeSearch } from './challenge.search.js';
import { CountryRepository } from './country.repository.js';
import { ChallengeMatchesResolver, MatchesResolver } from './graphql/matching.resolver.js';
import { MatchingService } from './matching.service.js';
import './matching.actions.js';

/** Has no table of its own. */
@Module({
  imports: [ProgrammesModule, ChallengesModule, StartupsModule],
  providers: [CountryRepository, ChallengeSearch, MatchingService, MatchesResolver, ChallengeMatchesResolver],
  exports: [MatchingService],
})
export class MatchingModule {}
