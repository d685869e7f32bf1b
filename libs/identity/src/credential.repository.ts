import { Injectable } from '@nestjs/common';
import type { Membership } from '#libs/access';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import type { Locale } from '#libs/i18n';
import { ApiToken } from './api-token.entity.js';
import { Session } from './session.entity.js';

/** What a session or a token stands for at this moment. */
export interface Bearer {
  readonly personId: string;
  readonly locale: Locale;
  readonly memberships: readonly Membership[];
  readonly scopes: readonly string[] | null;
}

const MEMBERSHIPS = `coalesce((
    select jsonb_agg(jsonb_build_object('organisationId', m.organisation_id, 'organisationKind', o.kind, 'role', m.role)
      order by m.started_at, m.id)
    from identity.membership m join identity.organisation o on o.id = m.organisation_id
    where m.person_id = p.id and m.ended_at is null), '[]'::jsonb) as memberships`;

@Injectable()
export class CredentialRepository {
  constructor(private readonly database: Database) {}

  /** Who holds the session, if it is neither ended nor expired. */
  async bearerOfSession(tokenHash: string): Promise<Bearer | undefined> {
    const rows: Bearer[] = await this.database.reader.query(
      `select p.id as "personId", p.locale, null as scopes, ${MEMBERSHIPS}
       from identity.session s join identity.person p on p.id = s.person_id
       where s.token_hash = $1 and s.revoked_at is null and s.expires_at > platform.clock() and p.state = 'ACTIVE'`,
      [tokenHash],
    );
    return rows[0];
  }

  /** Who holds the API token, if it is neither revoked nor expired. Notes its use, once a minute at most. */
  async bearerOfToken(tokenHash: string): Promise<Bearer | undefined> {
    const rows: Bearer[] = await this.database.reader.query(
      `with used as (
         update identity.api_token set last_used_at = platform.clock()
         where token_hash = $1 and revoked_at is null and expires_at > platform.clock()
           and (last_used_at is null or last_used_at < platform.clock() - interval '1 minute'))
       select p.id as "personId", p.locale, t.scopes, ${MEMBERSHIPS}
       from identity.api_token t join identity.person p on p.id = t.person_id
       where t.token_hash = $1 and t.revoked_at is null and t.expires_at > platform.clock() and p.state = 'ACTIVE'`,
      [tokenHash],
    );
    return rows[0];
  }

  async insertSession(tx: Tx, session: Session): Promise<void> {
    await tx.insert(Session, session);
  }

  findSessionForUpdate(tx: Tx, tokenHash: string): Promise<Session | null> {
    return tx.findOne(Session, { where: { tokenHash }, lock: { mode: 'pessimistic_write' } });
  }

  async saveSession(tx: Tx, session: Session): Promise<void> {
    await tx.update(Session, session.id, { revokedAt: session.revokedAt });
  }

  async endOtherSessions(tx: Tx, personId: string, stayingHash: string, at: Date): Promise<void> {
    await tx.query(
      `update identity.session set revoked_at = $3
       where person_id = $1 and token_hash <> $2 and revoked_at is null`,
      [personId, stayingHash, at],
    );
  }

  async insertToken(tx: Tx, token: ApiToken): Promise<void> {
    await tx.insert(ApiToken, token);
  }

  findTokenForUpdate(tx: Tx, id: string): Promise<ApiToken | null> {
    return tx.findOne(ApiToken, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async saveToken(tx: Tx, token: ApiToken): Promise<void> {
    await tx.update(ApiToken, token.id, { revokedAt: token.revokedAt });
  }

  pageTokensOf(personId: string, request: PageRequest): Promise<Page<ApiToken>> {
    const query = this.database.reader
      .createQueryBuilder(ApiToken, 'token')
      .where('token.person_id = :personId', { personId });
    return pageByKeyset(query, request, [
      { expression: 'token.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
      { expression: 'token.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }
}
