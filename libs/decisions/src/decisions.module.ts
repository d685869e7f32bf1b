import { Module } from '@nestjs/common';
import { ChallengesModule } from '#libs/challenges';
import { IdentityModule } from '#libs/identity';
import { ProgrammesModule } from '#libs/programmes';
import { ReviewModule } from '#libs/review';
import { StagesModule } from '#libs/stages';
import { SubmissionsModule } from '#libs/submissions';
import { AppealRepository } from './appeal.repository.js';
import { AppealDesk } from './appeal-desk.js';
import { AppealsService } from './appeals.service.js';
import { DebriefRepository } from './debrief.repository.js';
import { DebriefsService } from './debriefs.service.js';
import { DecisionProposalRepository } from './decision-proposal.repository.js';
import { DecisionVotes } from './decision-votes.js';
import { AppealsResolver } from './graphql/appeals.resolver.js';
import { DecisionLoaders } from './graphql/decision.loaders.js';
import { InterviewsController } from './graphql/interviews.controller.js';
import { InterviewResolver, InterviewRoundsResolver } from './graphql/interviews.resolver.js';
import { LettersOfSubmissionResolver, LettersResolver } from './graphql/letters.resolver.js';
import { MeetingsResolver } from './graphql/meetings.resolver.js';
import { OwnInterviewsResolver } from './graphql/own-interviews.resolver.js';
import { ProposedDecisionsResolver, ProposedOutcomeResolver } from './graphql/proposals.resolver.js';
import { RecordsResolver } from './graphql/records.resolver.js';
import { InterviewRepository } from './interview.repository.js';
import { InterviewDesk } from './interview-desk.js';
import { InterviewInvitationsService } from './interview-invitations.service.js';
import { InterviewLeavesSubscriber } from './interview-leaves.subscriber.js';
import { InterviewMailSubscriber } from './interview-mail.subscriber.js';
import { InterviewRoundsService } from './interview-rounds.service.js';
import { LetterRepository } from './letter.repository.js';
import { LetterDesk } from './letter-desk.js';
import { LetterMailSubscriber } from './letter-mail.subscriber.js';
import { LetterWriter } from './letter-writer.js';
import { LettersService } from './letters.service.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingFactsReader } from './meeting-facts.js';
import { MeetingsService } from './meetings.service.js';
import { NamesAround } from './names-around.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposeDecisionService } from './propose-decision.service.js';
import { PublishInterviewsService } from './publish-interviews.service.js';
import { RecordRepository } from './record.repository.js';
import { RecordDesk } from './record-desk.js';
import { ReleaseDecisionsService } from './release-decisions.service.js';
import './decisions.actions.js';

@Module({
  imports: [
    IdentityModule,
    ProgrammesModule,
    ChallengesModule,
    SubmissionsModule,
    StagesModule,
    ReviewModule,
  ],
  providers: [
    DecisionProposalRepository,
    LetterRepository,
    DebriefRepository,
    AppealRepository,
    RecordRepository,
    MeetingRepository,
    MeetingFactsReader,
    MeetingsService,
    ProposalDesk,
    NamesAround,
    LetterWriter,
    LetterDesk,
    LettersService,
    DecisionVotes,
    RecordDesk,
    LetterMailSubscriber,
    ProposeDecisionService,
    ReleaseDecisionsService,
    DebriefsService,
    AppealDesk,
    AppealsService,
    InterviewRepository,
    InterviewDesk,
    InterviewRoundsService,
    PublishInterviewsService,
    InterviewInvitationsService,
    InterviewMailSubscriber,
    InterviewLeavesSubscriber,
    DecisionLoaders,
    InterviewRoundsResolver,
    InterviewResolver,
    OwnInterviewsResolver,
    ProposedDecisionsResolver,
    ProposedOutcomeResolver,
    LettersResolver,
    LettersOfSubmissionResolver,
    AppealsResolver,
    RecordsResolver,
    MeetingsResolver,
  ],
  controllers: [InterviewsController],
  exports: [LettersService, ProposeDecisionService, ReleaseDecisionsService],
})
export class DecisionsModule {}
