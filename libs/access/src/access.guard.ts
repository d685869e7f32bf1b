import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessError } from './access-error.js';
import { type Action, actionNamed } from './actions.js';
import type { Actor } from './actor.js';
import { ACTION, PUBLIC } from './allow.js';
import { type Identified, identificationOf } from './identified.js';

/** Why an actor may not try an action, as a message code; undefined when it may. Pure. */
export function refusalOf(actor: Actor, action: Action | undefined): AccessError | undefined {
  if (!action) return new AccessError('FORBIDDEN', 'access.forbidden');
  if (actor.kind === 'anonymous') return new AccessError('UNAUTHENTICATED', 'access.unauthenticated');
  if (actor.scopes && !actor.scopes.includes(action.scope))
    return new AccessError('FORBIDDEN', 'access.scope_missing', { scope: action.scope });
  const { roles } = action;
  if (roles === 'signed-in' || actor.memberships.some((membership) => roles.includes(membership.role)))
    return undefined;
  return new AccessError('FORBIDDEN', 'access.forbidden');
}

/** Deny by default: an operation that declares neither an action nor that it is public is refused to everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const identified: Identified = identificationOf(context);
    if (identified.rejected) throw identified.rejected;
    const handler = context.getHandler();
    if (this.reflector.get<true | undefined>(PUBLIC, handler)) return true;
    const action = this.reflector.get<string | undefined>(ACTION, handler);
    const refusal = refusalOf(identified.actor, action ? actionNamed(action) : undefined);
    if (refusal) throw refusal;
    return true;
  }
}
