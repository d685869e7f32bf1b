import { Logger } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, defineActions } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { Transactions } from '#libs/database';
import { Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { SearchIndex } from '#libs/search';
import {
  RebuildSearchIndexInput,
  RebuildSearchIndexPayload,
  SearchIndexReportType,
} from './search-index.types.js';

defineActions({
  'search_index.manage': { roles: [Role.PLATFORM_ADMINISTRATOR], scope: 'jobs:write' },
});

/** The operator's desk: the search index of the process that answers. */
@Resolver()
export class SearchIndexResolver {
  private readonly logger = new Logger('Search');

  constructor(
    private readonly index: SearchIndex,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
  ) {}

  @Allow('search_index.manage')
  @Query(() => SearchIndexReportType, {
    description: 'What the search index of the process that answers holds, and what it costs.',
  })
  async searchIndex() {
    await this.index.refresh();
    return this.index.report();
  }

  @Allow('search_index.manage')
  @Mutation(() => RebuildSearchIndexPayload, {
    description:
      'Begins to read the search index of the process that answers anew from the database, in a thread of its own, and to write its snapshot. Searches go on meanwhile.',
  })
  async rebuildSearchIndex(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Why.' }) { reason }: RebuildSearchIndexInput,
  ) {
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        actor,
        act: 'search_index.rebuild',
        target: { type: 'search_index', id: newId() },
        reason,
      }),
    );
    this.index.rebuild().catch((error: unknown) => this.logger.error('Rebuilding the index failed', error));
    return { searchIndex: this.index.report() };
  }
}
