import { Injectable } from '@nestjs/common';
import {
  AccessError,
  type Actor,
  ActorResolver,
  anonymousActor,
  type Credentials,
  type Identified,
} from '#libs/access';
import { type Locale, localeOfHeader } from '#libs/i18n';
import { type Bearer, CredentialRepository } from './credential.repository.js';
import { SecretTokens } from './secret-token.js';

/** Looks up who shows a session cookie or an API token. Roles are read anew at each request, so a change acts at once. */
@Injectable()
export class IdentityActorResolver extends ActorResolver {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly tokens: SecretTokens,
  ) {
    super();
  }

  async identify(shown: Credentials): Promise<Identified> {
    const wished = localeOfHeader(shown.acceptLanguage);
    const anonymous = anonymousActor(wished ?? 'en', shown.correlationId);
    if (shown.authorization !== undefined) {
      const token = /^Bearer (\S+)$/i.exec(shown.authorization)?.[1];
      const bearer = token ? await this.credentials.bearerOfToken(this.tokens.hash(token)) : undefined;
      if (bearer) return { actor: actorOf(bearer, wished, shown.correlationId) };
      return { actor: anonymous, rejected: new AccessError('UNAUTHENTICATED', 'access.token_invalid') };
    }
    if (!shown.sessionToken) return { actor: anonymous };
    const bearer = await this.credentials.bearerOfSession(this.tokens.hash(shown.sessionToken));
    return { actor: bearer ? actorOf(bearer, wished, shown.correlationId) : anonymous };
  }
}

function actorOf(bearer: Bearer, wished: Locale | undefined, correlationId: string): Actor {
  return Object.freeze({
    kind: 'person',
    personId: bearer.personId,
    memberships: bearer.memberships,
    scopes: bearer.scopes,
    locale: wished ?? bearer.locale,
    correlationId,
    reason: null,
  });
}
