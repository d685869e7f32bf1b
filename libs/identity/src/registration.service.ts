import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import type { Locale } from '#libs/i18n';
import { newId, RuleError } from '#libs/kernel';
import { OrganisationKind, Role } from './identity.roles.js';
import type { Organisation } from './organisation.entity.js';
import { type NewOrganisation, OrganisationsService } from './organisations.service.js';
import { hashPassword } from './password.js';
import type { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';
import { SignInLimiter } from './sign-in-limiter.js';

export interface NewPerson {
  readonly email: string;
  readonly displayName: string;
  readonly password: string;
  readonly locale: Locale;
}

/** How people come in: a start-up registers itself, everybody else is invited. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationsService,
    private readonly limiter: SignInLimiter,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Creates a start-up and its first owner.
   * @param address of whoever asks: registrations from one address are limited like sign-ins.
   */
  async registerStartup(
    actor: Actor,
    owner: NewPerson,
    startup: Omit<NewOrganisation, 'kind'>,
    address: string,
  ): Promise<{ person: Person; organisation: Organisation }> {
    await this.limiter.spendAddress(address);
    return this.transactions.run(async (tx) => {
      const person = await this.createPerson(tx, actor, owner);
      const organisation = await this.organisations.createIn(tx, actor, {
        ...startup,
        kind: OrganisationKind.STARTUP,
      });
      await this.organisations.addMember(tx, actor, person.id, organisation.id, Role.STARTUP_OWNER);
      return { person, organisation };
    });
  }

  /** @throws RuleError `identity.email_taken`. */
  async createPerson(tx: Tx, actor: Actor, { password, ...input }: NewPerson): Promise<Person> {
    return this.addPerson(tx, actor, { ...input, passwordHash: await hashPassword(password) });
  }

  /**
   * As {@link createPerson}, with a password that was hashed before: the people of a story have one, and to hash it is
   * made slow.
   * @throws RuleError `identity.email_taken`.
   */
  async addPerson(
    tx: Tx,
    actor: Actor,
    input: Omit<NewPerson, 'password'> & { readonly passwordHash: string },
  ): Promise<Person> {
    const person: Person = {
      id: newId(),
      email: input.email.toLowerCase(),
      displayName: input.displayName,
      locale: input.locale,
      passwordHash: input.passwordHash,
      state: 'ACTIVE',
      createdAt: await databaseNow(tx),
    };
    try {
      await this.people.insert(tx, person);
    } catch (error) {
      if (brokenConstraint(error) === 'person_email_key')
        throw RuleError.of('identity.email_taken', ['email']);
      throw error;
    }
    await this.audit.record(tx, { actor, act: 'person.create', target: { type: 'person', id: person.id } });
    return person;
  }
}
