import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

const managerOrOfficer = [Role.PROGRAMME_MANAGER, Role.MINISTRY_OFFICER];
const managerOrApprover = [Role.PROGRAMME_MANAGER, Role.MINISTRY_APPROVER];
const team = [Role.STARTUP_OWNER, Role.STARTUP_MEMBER];
const write = 'pilots:write';

export const pilotsActions = defineActions({
  'pilot.read': {
    roles: [
      Role.PROGRAMME_MANAGER,
      Role.MINISTRY_OFFICER,
      Role.MINISTRY_APPROVER,
      Role.REVIEWER,
      Role.AUDITOR,
      ...team,
    ],
    scope: 'pilots:read',
  },
  'pilot.predict': { roles: [Role.PROGRAMME_MANAGER, Role.AUDITOR], scope: 'pilots:read' },
  'pilot.open': { roles: managerOrOfficer, scope: write },
  'pilot.plan': { roles: managerOrOfficer, scope: write },
  'pilot.agree_plan': {
    roles: [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, Role.STARTUP_OWNER],
    scope: write,
  },
  'pilot.propose_change': { roles: [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, ...team], scope: write },
  'pilot.settle_change': {
    roles: [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, Role.STARTUP_OWNER],
    scope: write,
  },
  'pilot.suspend': { roles: managerOrApprover, scope: write },
  'pilot.resume': { roles: managerOrApprover, scope: write },
  'pilot.submit_report': { roles: team, scope: write },
  'pilot.request_payment': { roles: team, scope: write },
  'pilot.settle_payment': { roles: [Role.MINISTRY_APPROVER], scope: write },
  'pilot.start': { roles: managerOrOfficer, scope: write },
  'pilot.submit_evidence': { roles: team, scope: write },
  'pilot.judge_evidence': { roles: [Role.MINISTRY_OFFICER], scope: write },
  // Start-ups may try, so that they are told the rule: the vendor does not measure itself.
  'pilot.measure': { roles: [Role.MINISTRY_OFFICER, ...team], scope: write },
  'pilot.verify': {
    roles: [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, Role.PROGRAMME_MANAGER, ...team],
    scope: write,
  },
  'pilot.assign_reviewer': { roles: [Role.PROGRAMME_MANAGER], scope: write },
  'pilot.begin_review': { roles: managerOrOfficer, scope: write },
  'pilot.review': { roles: [Role.REVIEWER], scope: 'reviews:write' },
  'pilot.decide': { roles: managerOrApprover, scope: write },
  'pilot.read_proposals': { roles: managerOrApprover, scope: 'pilots:read' },
  'pilot.schedule_reviews': { roles: [Role.PROGRAMME_MANAGER], scope: write },
  'pilot.record_lesson': {
    roles: [...managerOrOfficer, Role.MINISTRY_APPROVER, ...team],
    scope: write,
  },
  'pilot.answer_follow_up': {
    roles: [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, ...team],
    scope: write,
  },
  'pilot.publish_case': { roles: managerOrApprover, scope: write },
  'pilot.name_in_case': { roles: [Role.STARTUP_OWNER], scope: write },
  'pilot.terminate': { roles: managerOrApprover, scope: write },
});
