import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { Config } from '#libs/config';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import { CredentialRepository } from './credential.repository.js';
import { checkPassword } from './password.js';
import type { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';
import { SecretTokens } from './secret-token.js';
import { SignInLimiter } from './sign-in-limiter.js';

export interface Device {
  readonly address: string;
  readonly userAgent: string;
}

export interface OpenedSession {
  readonly person: Person;
  /** For the cookie; shown once, never stored. */
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Sign-in by e-mail and password. `openSession` is the seam for single sign-on: whoever has established by
 * another way that a person is present opens the session with it.
 */
@Injectable()
export class SignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PersonRepository,
    private readonly credentials: CredentialRepository,
    private readonly tokens: SecretTokens,
    private readonly limiter: SignInLimiter,
    private readonly audit: AuditLog,
    private readonly config: Config,
  ) {}

  /**
   * The answer is the same for an unknown address, a wrong password and a disabled account.
   * @throws RuleError `identity.sign_in_failed` or `identity.sign_in_limited` (with `seconds`).
   */
  async signIn(actor: Actor, email: string, password: string, device: Device): Promise<OpenedSession> {
    await this.limiter.spend(email, device.address);
    const person = await this.people.findByEmail(email);
    const matches = await checkPassword(person?.passwordHash ?? null, password);
    if (!person || !matches || person.state !== 'ACTIVE') throw RuleError.of('identity.sign_in_failed');
    await this.limiter.forget(email);
    return this.transactions.run((tx) => this.openSession(tx, actor, person, device));
  }

  async openSession(tx: Tx, actor: Actor, person: Person, device: Device): Promise<OpenedSession> {
    const { token, hash } = this.tokens.make('etgar_session_');
    const now = await databaseNow(tx);
    const expiresAt = new Date(now.getTime() + this.config.values.SESSION_HOURS * 3_600_000);
    const session = {
      id: newId(),
      tokenHash: hash,
      personId: person.id,
      userAgent: device.userAgent.slice(0, 300),
      createdAt: now,
      expiresAt,
      revokedAt: null,
    };
    await this.credentials.insertSession(tx, session);
    await this.audit.record(tx, {
      actor: { ...actor, kind: 'person', personId: person.id },
      act: 'session.start',
      target: { type: 'session', id: session.id },
    });
    return { person, token, expiresAt };
  }

  /** Ends the session of the cookie. Ending an ended session is no error. */
  async signOut(actor: Actor, sessionToken: string | undefined): Promise<void> {
    if (!sessionToken) return;
    await this.transactions.run(async (tx) => {
      const session = await this.credentials.findSessionForUpdate(tx, this.tokens.hash(sessionToken));
      if (!session || session.revokedAt) return;
      await this.credentials.saveSession(tx, { ...session, revokedAt: await databaseNow(tx) });
      await this.audit.record(tx, { actor, act: 'session.end', target: { type: 'session', id: session.id } });
    });
  }
}
