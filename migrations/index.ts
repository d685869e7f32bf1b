import { CreatePlatform1795000000000 } from './1795000000000-create-platform.js';
import { CreateIdentity1795000100000 } from './1795000100000-create-identity.js';
import { CreateSearch1795000150000 } from './1795000150000-create-search.js';
import { CreateFiles1795000160000 } from './1795000160000-create-files.js';
import { CreateProgrammes1795000200000 } from './1795000200000-create-programmes.js';
import { CreateChallenges1795000300000 } from './1795000300000-create-challenges.js';
import { CreateStartups1795000400000 } from './1795000400000-create-startups.js';
import { CreateSubmissions1795000500000 } from './1795000500000-create-submissions.js';
import { CreateReview1795000600000 } from './1795000600000-create-review.js';
import { CreatePilots1795000700000 } from './1795000700000-create-pilots.js';
import { CreateProgrammeModels1796000100000 } from './1796000100000-create-programme-models.js';
import { CreateStages1796000200000 } from './1796000200000-create-stages.js';
import { AddFraming1796000300000 } from './1796000300000-add-framing.js';
import { CreateIntermediaries1796000310000 } from './1796000310000-create-intermediaries.js';
import { IndexChallengeTexts1796000320000 } from './1796000320000-index-challenge-texts.js';
import { CreateAssignmentProposals1796000400000 } from './1796000400000-create-assignment-proposals.js';
import { CreateMatching1796000700100 } from './1796000700100-create-matching.js';
import { CreateMatchFeedback1796000700200 } from './1796000700200-create-match-feedback.js';
import { CreateAlerts1796000700300 } from './1796000700300-create-alerts.js';
import { CreateMentors1796000700400 } from './1796000700400-create-mentors.js';
import { AddHeadcountToPassports1796000700500 } from './1796000700500-add-headcount-to-passports.js';
import { CreateMatchWeights1796000700600 } from './1796000700600-create-match-weights.js';
import { ExtendCriteria1796002800100 } from './1796002800100-extend-criteria.js';
import { CreateReviewRounds1796002800200 } from './1796002800200-create-review-rounds.js';
import { CreateRedactions1796002800300 } from './1796002800300-create-redactions.js';
import { CreatePairwise1796002800400 } from './1796002800400-create-pairwise.js';
import { CreateConflictGraph1796003701000 } from './1796003701000-create-conflict-graph.js';
import { CreateReviewerDirectory1796003702000 } from './1796003702000-create-reviewer-directory.js';
import { CreateBids1796003703000 } from './1796003703000-create-bids.js';
import { NameDaysOfReviewers1796003704000 } from './1796003704000-name-days-of-reviewers.js';
import { AddPilotPlans1796004700600 } from './1796004700600-add-pilot-plans.js';
import { AddPilotReviews1796004700700 } from './1796004700700-add-pilot-reviews.js';
import { LetChallengesAskForNoLevel1796005700700 } from './1796005700700-let-challenges-ask-for-no-level.js';
import { CreateSearchServerState1796006000000 } from './1796006000000-create-search-server-state.js';
import { ReopenChallenges1796007700700 } from './1796007700700-reopen-challenges.js';
import { CreateOpenCalls1796007700800 } from './1796007700800-create-open-calls.js';
import { CreateDecisions1796008800000 } from './1796008800000-create-decisions.js';
import { CreateDecisionRecords1796008900000 } from './1796008900000-create-decision-records.js';
import { CreatePanelMeetings1796009000000 } from './1796009000000-create-panel-meetings.js';
import { CreateInterviews1796030000000 } from './1796030000000-create-interviews.js';
import { ProposePilotDecisions1796031000000 } from './1796031000000-propose-pilot-decisions.js';
import { CreateCaseStudies1796300000000 } from './1796300000000-create-case-studies.js';
import { CreateGateAliases1796400000000 } from './1796400000000-create-gate-aliases.js';
import { CreateMentoringRounds1797000000000 } from './1797000000000-create-mentoring-rounds.js';
import { LetMembersLeaveMentoring1797000001000 } from './1797000001000-let-members-leave-mentoring.js';
import { AttachDocumentsToChallenges1797010000000 } from './1797010000000-attach-documents-to-challenges.js';

/** Every step of the schema, oldest first. A step that has landed is never edited. */
export const migrations = [
  CreatePlatform1795000000000,
  CreateIdentity1795000100000,
  CreateSearch1795000150000,
  CreateFiles1795000160000,
  CreateProgrammes1795000200000,
  CreateChallenges1795000300000,
  CreateStartups1795000400000,
  CreateSubmissions1795000500000,
  CreateReview1795000600000,
  CreatePilots1795000700000,
  CreateProgrammeModels1796000100000,
  CreateStages1796000200000,
  AddFraming1796000300000,
  CreateIntermediaries1796000310000,
  IndexChallengeTexts1796000320000,
  CreateAssignmentProposals1796000400000,
  CreateMatching1796000700100,
  CreateMatchFeedback1796000700200,
  CreateAlerts1796000700300,
  CreateMentors1796000700400,
  AddHeadcountToPassports1796000700500,
  CreateMatchWeights1796000700600,
  ExtendCriteria1796002800100,
  CreateReviewRounds1796002800200,
  CreateRedactions1796002800300,
  CreatePairwise1796002800400,
  CreateConflictGraph1796003701000,
  CreateReviewerDirectory1796003702000,
  CreateBids1796003703000,
  NameDaysOfReviewers1796003704000,
  AddPilotPlans1796004700600,
  AddPilotReviews1796004700700,
  LetChallengesAskForNoLevel1796005700700,
  CreateSearchServerState1796006000000,
  ReopenChallenges1796007700700,
  CreateOpenCalls1796007700800,
  CreateDecisions1796008800000,
  CreateDecisionRecords1796008900000,
  CreatePanelMeetings1796009000000,
  CreateInterviews1796030000000,
  ProposePilotDecisions1796031000000,
  CreateCaseStudies1796300000000,
  CreateGateAliases1796400000000,
  CreateMentoringRounds1797000000000,
  LetMembersLeaveMentoring1797000001000,
  AttachDocumentsToChallenges1797010000000,
];
