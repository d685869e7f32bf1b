import { Injectable } from '@nestjs/common';
import { type FoundDocument, SearchIndex, type SearchQuery } from '#libs/search';
import { type Passport, StartupsService } from '#libs/startups';
import type { MatchFacts, MatchSubject, TrackRecord } from './match.scoring.js';
import { factsOfChallenge, type Offer } from './match-facts.rules.js';
import { TrackRecordsService } from './track-records.service.js';

/** A challenge with the customers in its field that the start-up which looks at it can name. */
type Call = FoundDocument & { readonly record: TrackRecord };

/** The search index, with what else is known of each hit. */
@Injectable()
export class MatchSearchers {
  constructor(
    private readonly index: SearchIndex,
    private readonly catalogue: StartupsService,
    private readonly records: TrackRecordsService,
  ) {}

  /** Start-ups, with their records if the subject asks for them. */
  startups({ asks = [], tags = [] }: MatchSubject) {
    return {
      search: async (query: SearchQuery): Promise<Offer[]> => {
        const hits = await this.index.search(query);
        return asks.length === 0 ? hits : this.withRecords(hits, tags);
      },
    };
  }

  /** Solutions, with what the start-ups behind them say and have done. */
  solutions({ tags = [] }: MatchSubject) {
    return {
      search: async (query: SearchQuery): Promise<Offer[]> =>
        this.withRecords(await this.index.search(query), tags),
    };
  }

  /** Challenges as a start-up looks at them. @param passport null: nobody looks, so nobody can name customers. */
  challenges(passport: Passport | null) {
    return {
      search: async (query: SearchQuery): Promise<Call[]> => {
        const hits = await this.index.search(query);
        const tags = new Set(hits.flatMap(({ facets }) => facets.tag ?? []));
        const customersIn = passport ? await this.records.customersOf(passport, [...tags]) : () => [];
        return hits.map((hit) => ({ ...hit, record: { references: customersIn(hit.facets.tag ?? []) } }));
      },
    };
  }

  /** @param fields of the challenge: its tags. */
  private async withRecords(hits: readonly FoundDocument[], fields: readonly string[]): Promise<Offer[]> {
    const owners = new Set(hits.map(ownerOf));
    const passports = await this.catalogue.findPassports([...owners]);
    const byOwner = new Map(passports.map((passport) => [passport.organisationId, passport]));
    const records = await this.records.of(passports, fields);
    return hits.map((hit) => {
      const owner = ownerOf(hit);
      return { ...hit, passport: byOwner.get(owner), record: records.get(owner) };
    });
  }
}

export const factsOfCall = (call: Call): MatchFacts => ({ ...factsOfChallenge(call), record: call.record });

/** The document of a start-up has the id of its organisation; that of a solution names it. */
const ownerOf = ({ id, facets }: FoundDocument): string => facets.organisation?.[0] ?? id;
