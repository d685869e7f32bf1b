export { AccessModule } from './access.module.js';
export { AccessError } from './access-error.js';
export { type Action, actionNamed, allActions, allScopes, defineActions } from './actions.js';
export {
  type Actor,
  anonymousActor,
  hasRole,
  isMemberOf,
  type Membership,
  organisationsOf,
  systemActor,
} from './actor.js';
export { ACTION, Allow, PUBLIC, Public } from './allow.js';
export { CurrentActor } from './current-actor.js';
export {
  ActorResolver,
  type CarriesIdentification,
  type Credentials,
  type Identified,
} from './identified.js';
