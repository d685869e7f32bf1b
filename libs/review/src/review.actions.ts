import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

const manager = [Role.PROGRAMME_MANAGER];
const reviewer = [Role.REVIEWER];

export const reviewActions = defineActions({
  'reviewer.save_profile': { roles: reviewer, scope: 'reviews:write' },
  'reviewer.read': { roles: [Role.REVIEWER, Role.PROGRAMME_MANAGER], scope: 'reviews:read' },
  'reviewer.list': { roles: manager, scope: 'reviews:read' },
  'reviewer.add': { roles: manager, scope: 'reviews:write' },
  'reviewer.manage': { roles: manager, scope: 'reviews:write' },
  'reviewer.answer': { roles: reviewer, scope: 'reviews:write' },
  'reviewer.set_capacity': { roles: [Role.REVIEWER, Role.PROGRAMME_MANAGER], scope: 'reviews:write' },
  'conflict.declare': { roles: [Role.REVIEWER, Role.PROGRAMME_MANAGER], scope: 'reviews:write' },
  'conflict.end': { roles: manager, scope: 'reviews:write' },
  'conflict.graph': { roles: manager, scope: 'reviews:read' },
  'conflict.graph_manage': { roles: manager, scope: 'reviews:write' },
  'assignment.manage': { roles: manager, scope: 'reviews:write' },
  'assignment.list': { roles: manager, scope: 'reviews:read' },
  'review.settle': { roles: manager, scope: 'reviews:write' },
  'rubric.amend': { roles: manager, scope: 'reviews:write' },
  'submission.redact': {
    roles: [Role.PROGRAMME_MANAGER, Role.STARTUP_OWNER, Role.STARTUP_MEMBER],
    scope: 'submissions:write',
  },
  'review.read': { roles: reviewer, scope: 'reviews:read' },
  'review.write': { roles: reviewer, scope: 'reviews:write' },
  'ranking.read': {
    roles: [Role.PROGRAMME_MANAGER, Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, Role.AUDITOR],
    scope: 'reviews:read',
  },
});
