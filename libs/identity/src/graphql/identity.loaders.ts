import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { MembershipRow } from '../membership.entity.js';
import type { Organisation } from '../organisation.entity.js';
import { OrganisationRepository } from '../organisation.repository.js';
import type { Person } from '../person.entity.js';
import { PersonRepository } from '../person.repository.js';

/** Data loaders of people and organisations; other contexts use them for the fields that they add. */
@Injectable()
export class IdentityLoaders {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly people: PersonRepository,
  ) {}

  organisation(context: RequestContext): DataLoader<string, Organisation | null> {
    return context.loader(
      'identity.organisation',
      (ids) => this.organisations.findByIds(ids),
      (row) => row.id,
    );
  }

  person(context: RequestContext): DataLoader<string, Person | null> {
    return context.loader(
      'identity.person',
      (ids) => this.people.findByIds(ids),
      (row) => row.id,
    );
  }

  memberships(context: RequestContext): DataLoader<string, MembershipRow[]> {
    return context.listLoader(
      'identity.memberships',
      (ids) => this.people.activeMembershipsOf(ids),
      (row) => row.personId,
    );
  }
}
