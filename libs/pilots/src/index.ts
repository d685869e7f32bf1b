import { Evidence } from './evidence.entity.js';
import { Measurement } from './measurement.entity.js';
import { Milestone } from './milestone.entity.js';
import { Pilot } from './pilot.entity.js';
import { PilotDecision } from './pilot-decision.entity.js';
import { PilotKpi } from './pilot-kpi.entity.js';
import { KpiScore, PilotReview } from './pilot-review.entity.js';
import { PilotReviewer } from './pilot-reviewer.entity.js';

export { DecidePilotService } from './decide-pilot.service.js';
export { PilotType } from './graphql/pilot.types.js';
export { MilestonesService } from './milestones.service.js';
export { OpenPilotService } from './open-pilot.service.js';
export { PilotDecided, PilotOpened, PilotTerminated } from './pilot.events.js';
export { PilotOutcome } from './pilot.kinds.js';
export { PilotSightService } from './pilot-sight.service.js';
export { PilotsModule } from './pilots.module.js';
export { ReviewPilotService } from './review-pilot.service.js';
export { RunPilotService } from './run-pilot.service.js';
export type { Pilot };

export const pilotsEntities = [
  Pilot,
  PilotKpi,
  Measurement,
  Milestone,
  Evidence,
  PilotReviewer,
  PilotReview,
  KpiScore,
  PilotDecision,
];
