import { Injectable } from '@nestjs/common';
import { type Actor, allScopes } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { newId, RuleError, requireNone } from '#libs/kernel';
import type { ApiToken } from './api-token.entity.js';
import { CredentialRepository } from './credential.repository.js';
import { checkTokenScopes } from './identity.policy.js';
import { SecretTokens } from './secret-token.js';

const HINT_LENGTH = 'etgar_token_'.length + 4;

/** Personal API tokens for GraphQL clients. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly transactions: Transactions,
    private readonly credentials: CredentialRepository,
    private readonly tokens: SecretTokens,
    private readonly audit: AuditLog,
  ) {}

  /** The secret is returned once. A token never has more than its maker: roles are looked up at each request. */
  create(
    actor: Actor,
    input: { readonly name: string; readonly scopes: readonly string[]; readonly validForDays: number },
  ): Promise<{ token: ApiToken; secret: string }> {
    requireNone(checkTokenScopes(input.scopes, allScopes()));
    // A stolen token must not be able to make itself a longer life or more scopes.
    if (actor.scopes) throw RuleError.of('identity.token_needs_session');
    return this.transactions.run(async (tx) => {
      const { token: secret, hash } = this.tokens.make('etgar_token_');
      const now = await databaseNow(tx);
      const token: ApiToken = {
        id: newId(),
        tokenHash: hash,
        personId: actor.personId ?? '',
        name: input.name,
        hint: secret.slice(0, HINT_LENGTH),
        scopes: [...new Set(input.scopes)].sort(),
        createdAt: now,
        expiresAt: new Date(now.getTime() + input.validForDays * 86_400_000),
        revokedAt: null,
        lastUsedAt: null,
      };
      await this.credentials.insertToken(tx, token);
      const { name, scopes, expiresAt } = token;
      await this.audit.record(tx, {
        actor,
        act: 'token.create',
        target: { type: 'api_token', id: token.id },
        after: { name, scopes, expiresAt },
      });
      return { token, secret };
    });
  }

  /** Takes effect with the next request. Only the owner sees, and so revokes, a token. */
  revoke(actor: Actor, id: string): Promise<ApiToken> {
    return this.transactions.run(async (tx) => {
      const token = await this.credentials.findTokenForUpdate(tx, id);
      if (!token || token.personId !== actor.personId) throw RuleError.of('input.unknown_id', ['id']);
      if (token.revokedAt) return token;
      const revoked: ApiToken = { ...token, revokedAt: await databaseNow(tx) };
      await this.credentials.saveToken(tx, revoked);
      await this.audit.record(tx, { actor, act: 'token.revoke', target: { type: 'api_token', id } });
      return revoked;
    });
  }
}
