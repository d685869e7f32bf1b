import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { CredentialRepository } from './credential.repository.js';
import { checkPassword, hashPassword } from './password.js';
import { PersonRepository } from './person.repository.js';
import { SecretTokens } from './secret-token.js';
import { SignInLimiter } from './sign-in-limiter.js';

/** How people change their own password. */
@Injectable()
export class ChangePasswordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PersonRepository,
    private readonly credentials: CredentialRepository,
    private readonly tokens: SecretTokens,
    private readonly limiter: SignInLimiter,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Ends every other session: whoever knew the old password is out. API tokens stay; they have an end of their own.
   * @param session token of the session that stays.
   * @throws RuleError `identity.needs_session`, `identity.password_wrong`, `identity.sign_in_limited`.
   */
  async change(
    actor: Actor,
    input: { readonly currentPassword: string; readonly newPassword: string },
    device: { readonly address: string; readonly session: string | undefined },
  ): Promise<void> {
    const person = actor.personId ? await this.people.find(actor.personId) : null;
    if (!person || actor.scopes || !device.session) throw RuleError.of('identity.needs_session');
    // Somebody at an unlocked desk must not be able to try passwords for ever.
    await this.limiter.spend(person.email, device.address);
    if (!(await checkPassword(person.passwordHash, input.currentPassword)))
      throw RuleError.of('identity.password_wrong', ['currentPassword']);
    await this.limiter.forget(person.email);
    const passwordHash = await hashPassword(input.newPassword);
    const staying = this.tokens.hash(device.session);
    await this.transactions.run(async (tx) => {
      await this.people.savePassword(tx, person.id, passwordHash);
      await this.credentials.endOtherSessions(tx, person.id, staying, await databaseNow(tx));
      await this.audit.record(tx, {
        actor,
        act: 'person.change_password',
        target: { type: 'person', id: person.id },
      });
    });
  }
}
