import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import type { LocalizedText } from '#libs/i18n';
import { newId, RuleError } from '#libs/kernel';
import { OrganisationKind, type Role } from './identity.roles.js';
import { MembershipWatchers } from './membership-watchers.js';
import type { Organisation } from './organisation.entity.js';
import { OrganisationRepository } from './organisation.repository.js';
import { PersonRepository } from './person.repository.js';

export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly name: LocalizedText;
  readonly country: string;
  readonly registrationNumber?: string | null;
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && COUNTRIES.of(code) !== undefined;

/** Organisations and who belongs to them. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationRepository,
    private readonly people: PersonRepository,
    private readonly watchers: MembershipWatchers,
    private readonly audit: AuditLog,
  ) {}

  create(actor: Actor, input: NewOrganisation): Promise<Organisation> {
    return this.transactions.run((tx) => this.createIn(tx, actor, input));
  }

  /** @throws RuleError when the country is unknown, no name is given, or the registration number is taken. */
  async createIn(tx: Tx, actor: Actor, input: NewOrganisation): Promise<Organisation> {
    if (!isCountry(input.country))
      throw RuleError.of('identity.unknown_country', ['country'], { country: input.country });
    if (!Object.values(input.name).some((name) => name?.trim()))
      throw RuleError.of('input.required', ['name']);
    const organisation: Organisation = {
      id: newId(),
      kind: input.kind,
      name: input.name,
      country: input.country,
      registrationNumber: input.registrationNumber ?? null,
      createdAt: await databaseNow(tx),
    };
    try {
      await this.organisations.insert(tx, organisation);
    } catch (error) {
      if (brokenConstraint(error) === 'organisation_country_registration_number_key')
        throw RuleError.of('identity.registration_taken', ['registrationNumber']);
      throw error;
    }
    const { id, createdAt: _, ...after } = organisation;
    await this.audit.record(tx, {
      actor,
      act: 'organisation.create',
      target: { type: 'organisation', id },
      after,
    });
    return organisation;
  }

  /** Null when there is none of the id. */
  find(id: string, tx?: Tx): Promise<Organisation | null> {
    return this.organisations.find(id, tx);
  }

  findByIds(ids: readonly string[], tx?: Tx): Promise<Organisation[]> {
    return this.organisations.findByIds(ids, tx);
  }

  findByRegistration(tx: Tx, country: string, registrationNumber: string): Promise<Organisation | null> {
    return this.organisations.findByRegistration(tx, country, registrationNumber);
  }

  async addMember(tx: Tx, actor: Actor, personId: string, organisationId: string, role: Role): Promise<void> {
    const membership = {
      id: newId(),
      personId,
      organisationId,
      role,
      startedAt: await databaseNow(tx),
      endedAt: null,
    };
    try {
      await this.people.insertMembership(tx, membership);
    } catch (error) {
      if (brokenConstraint(error) === 'membership_once') throw RuleError.of('identity.already_member');
      throw error;
    }
    await this.audit.record(tx, {
      actor,
      act: 'membership.start',
      target: { type: 'membership', id: membership.id },
      after: { personId, organisationId, role },
    });
    await this.watchers.tell(tx, actor, { personId, organisationId });
  }

  /** The id of whoever has this e-mail and belongs to an organisation; null when nobody does. */
  async memberWithEmail(tx: Tx, email: string): Promise<string | null> {
    const person = await this.people.findByEmailIn(tx, email);
    const roles = person ? await this.people.rolesOf(tx, person.id) : [];
    return person?.state === 'ACTIVE' && roles.length > 0 ? person.id : null;
  }

  /** Roles that the person holds in any organisation; none for an unknown person. */
  rolesOf(tx: Tx, personId: string): Promise<string[]> {
    return this.people.rolesOf(tx, personId);
  }

  /** Whether the person holds the role in any organisation. */
  holdsRole(tx: Tx, personId: string, role: Role): Promise<boolean> {
    return this.people.holdsRole(tx, personId, role);
  }
}
