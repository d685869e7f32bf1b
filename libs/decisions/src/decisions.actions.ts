import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

const manager = [Role.PROGRAMME_MANAGER];
const managerOrApprover = [Role.PROGRAMME_MANAGER, Role.MINISTRY_APPROVER];
const owner = [Role.STARTUP_OWNER];
const write = 'reviews:write';

export const decisionsActions = defineActions({
  'decision.propose': { roles: manager, scope: write },
  'decision.release': { roles: managerOrApprover, scope: write },
  'decision.read_proposals': { roles: managerOrApprover, scope: 'reviews:read' },
  'meeting.record': { roles: manager, scope: write },
  'meeting.read': { roles: manager, scope: 'reviews:read' },
  'interview.manage': { roles: manager, scope: write },
  'interview.read': { roles: manager, scope: 'reviews:read' },
  'interview.attend': { roles: [Role.REVIEWER, ...owner, Role.STARTUP_MEMBER], scope: 'reviews:read' },
  'interview.answer': { roles: [Role.REVIEWER, ...owner, Role.STARTUP_MEMBER], scope: write },
  'record.read': { roles: [...managerOrApprover, Role.AUDITOR], scope: 'reviews:read' },
  'letter.list': { roles: manager, scope: 'reviews:read' },
  'debrief.request': { roles: [...owner, Role.STARTUP_MEMBER], scope: 'submissions:write' },
  'debrief.answer': { roles: manager, scope: write },
  'appeal.file': { roles: owner, scope: 'submissions:write' },
  // Who hears appeals holds a part in the programme, whatever role brings them onto the platform.
  'appeal.rule': { roles: 'signed-in', scope: write },
  'appeal.list': { roles: 'signed-in', scope: 'reviews:read' },
});
