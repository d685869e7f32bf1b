import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import type { LocalizedText } from '#libs/i18n';
import { OrganisationKind, OrganisationsService } from '#libs/identity';
import type { ImportedSolution } from './imported-solution.rules.js';
import { SolutionImportRepository } from './solution-import.repository.js';
import type { Owner, PlannedSolution } from './solution-import.rules.js';

/** CLDR's code of the region that is not known. */
const UNKNOWN_COUNTRY = 'ZZ';

/** The partner that holds rows which name no start-up, under a number that no register gives. */
const CATALOGUE: { readonly number: string; readonly name: LocalizedText } = {
  number: 'IMPORTED-CATALOGUE',
  name: { he: 'קטלוג מיובא', ar: 'كتالوج مستورَد', en: 'Imported catalogue' },
};

/** Name under which the catalogue is planned until it is made; no row can carry it. */
const NO_NAME = '';

const nameKey = (name: string): string => name.toLowerCase();

/** Finds and makes the organisations that imported rows name. */
@Injectable()
export class ImportOwners {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly imports: SolutionImportRepository,
  ) {}

  /** Whose catalogue each row goes into. A name that several start-ups carry is refused rather than guessed. */
  async named(tx: Tx, rows: readonly ImportedSolution[]): Promise<(row: ImportedSolution) => Owner> {
    const names = new Set(rows.map((row) => row.organisation).filter((name) => name !== null));
    const idsByName = new Map<string, string[]>();
    for (const { name, id } of names.size > 0 ? await this.imports.startupsNamed(tx, [...names]) : [])
      idsByName.set(nameKey(name), [...new Set([...(idsByName.get(nameKey(name)) ?? []), id])]);
    const catalogue = await this.organisations.findByRegistration(tx, UNKNOWN_COUNTRY, CATALOGUE.number);
    return ({ organisation: name }) => {
      if (name === null) return catalogue ? { id: catalogue.id } : { create: NO_NAME };
      const [id, ...others] = idsByName.get(nameKey(name)) ?? [];
      if (others.length > 0)
        return {
          violations: [
            { code: 'solution_import.organisation_ambiguous', path: ['organisation'], params: { name } },
          ],
        };
      return id ? { id } : { create: nameKey(name) };
    };
  }

  /** Makes the organisations that the rows still need, each once. @returns their ids by the planned name. */
  async create(tx: Tx, actor: Actor, writes: readonly PlannedSolution[]): Promise<Map<string, string>> {
    const created = new Map<string, string>();
    for (const { owner, row } of writes) {
      if (!('create' in owner) || created.has(owner.create)) continue;
      const { id } = await this.organisations.createIn(tx, actor, {
        kind: row.organisation === null ? OrganisationKind.PARTNER : OrganisationKind.STARTUP,
        name: row.organisation === null ? CATALOGUE.name : { [row.language]: row.organisation },
        country: UNKNOWN_COUNTRY,
        registrationNumber: row.organisation === null ? CATALOGUE.number : null,
      });
      created.set(owner.create, id);
    }
    return created;
  }
}
