import { defineActions } from '#libs/access';
import { Role } from '#libs/identity';

const scope = 'challenges:write';
const officer = { roles: [Role.MINISTRY_OFFICER], scope };
const manager = { roles: [Role.PROGRAMME_MANAGER], scope };
const writing = { roles: [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, Role.PROGRAMME_MANAGER], scope };
/** Managers write and approve the open calls of their programmes; whose draft it is says the row. */
const drafting = { roles: [Role.MINISTRY_OFFICER, Role.PROGRAMME_MANAGER], scope };
const answering = { roles: [Role.MINISTRY_OFFICER, Role.PROGRAMME_MANAGER], scope };

/**
 * Published challenges are public, and the queries that find them too: they show a person's drafts as well, to a token
 * only with the reading scope.
 */
export const challengesActions = defineActions({
  'challenge.list_own': {
    roles: [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, Role.PROGRAMME_MANAGER],
    scope: 'challenges:read',
  },
  'challenge.create': officer,
  'challenge.update': drafting,
  'challenge.submit_for_review': drafting,
  'challenge.request_changes': { roles: [Role.MINISTRY_APPROVER, Role.PROGRAMME_MANAGER], scope },
  'challenge.approve': { roles: [Role.MINISTRY_APPROVER, Role.PROGRAMME_MANAGER], scope },
  'challenge.publish': manager,
  'challenge.amend': { roles: [Role.MINISTRY_APPROVER, Role.PROGRAMME_MANAGER], scope },
  'challenge.open_evaluation': manager,
  'challenge.archive': manager,
  'challenge.cancel': answering,
  'challenge.coach': {
    roles: [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, Role.PROGRAMME_MANAGER, Role.INTERMEDIARY],
    scope: 'challenges:read',
  },
  'helper.list_own': { roles: [Role.INTERMEDIARY], scope: 'challenges:read' },
  'helper.assign': writing,
  'helper.record_session': { ...writing, roles: [...writing.roles, Role.INTERMEDIARY] },
  'suggestion.make': { roles: [Role.INTERMEDIARY], scope },
  'suggestion.comment': { ...writing, roles: [...writing.roles, Role.INTERMEDIARY] },
  'suggestion.resolve': officer,
  'inquiry.ask': { roles: [Role.STARTUP_OWNER, Role.STARTUP_MEMBER], scope },
  'inquiry.answer': answering,
  'inquiry.decline': answering,
});
