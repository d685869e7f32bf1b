import { GateAlias } from './gate-alias.entity.js';
import { GateDecisionRow } from './gate-decision.entity.js';
import { GateScoreRow } from './gate-score.entity.js';
import { Participation } from './participation.entity.js';
import { PartyMember } from './party-member.entity.js';
import { Run } from './run.entity.js';
import { RunActRow } from './run-act.entity.js';
import { StageInstance } from './stage-instance.entity.js';
import { TransitionRow } from './transition.entity.js';
import { Wish } from './wish.entity.js';

export type { Anonymity } from './blind-teams.rules.js';
export { GateConflicts } from './gate-conflicts.js';
export { GatesService } from './gates.service.js';
export { BlindRunParticipationType } from './graphql/run.types.js';
export { GateSettled } from './run.events.js';
export { RunActsService } from './run-acts.service.js';
export { RunLogService } from './run-log.service.js';
export type { BlindParticipationView } from './run-view.js';
export { RunsService } from './runs.service.js';
export { StagesModule } from './stages.module.js';

export const stagesEntities = [
  Run,
  RunActRow,
  TransitionRow,
  StageInstance,
  Participation,
  GateDecisionRow,
  GateScoreRow,
  Wish,
  PartyMember,
  GateAlias,
];
