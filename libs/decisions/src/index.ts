import { Appeal } from './appeal.entity.js';
import { Debrief } from './debrief.entity.js';
import { DecisionProposal } from './decision-proposal.entity.js';
import { Interview, InterviewAvailability, InterviewRound, InterviewSeat } from './interview.entity.js';
import { Letter } from './letter.entity.js';
import { Meeting } from './meeting.entity.js';
import { DecisionRecord } from './record.entity.js';

export { type ProposalAct, type ProposalState, proposalMachine } from './decision-proposal.machine.js';
export { LetterIssued } from './decisions.events.js';
export { DecisionsModule } from './decisions.module.js';
export { DecisionProposalState } from './graphql/proposal.types.js';
export { LettersService } from './letters.service.js';
export { ProposeDecisionService } from './propose-decision.service.js';
export { type DecisionRecordFile, missingParts } from './record.rules.js';
export { type Recomputation, recompute } from './record-recomputation.js';
export { checkRelease, takesPart } from './release.policy.js';
export { ReleaseDecisionsService } from './release-decisions.service.js';

export const decisionsEntities = [
  DecisionProposal,
  Letter,
  Debrief,
  Appeal,
  DecisionRecord,
  Meeting,
  InterviewRound,
  InterviewAvailability,
  Interview,
  InterviewSeat,
];
