import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Challenge } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { OpenCallsService } from './open-calls.service.js';
import { RunKeeper } from './run-keeper.js';
import { RunRoles } from './run-roles.js';

/** Calls to which start-ups apply directly, as work on the run that they belong to. */
@Injectable()
export class CreateCallService {
  constructor(
    private readonly transactions: Transactions,
    private readonly keeper: RunKeeper,
    private readonly roles: RunRoles,
    private readonly calls: OpenCallsService,
  ) {}

  /** The draft of an open call, for the next batch that has none. @throws RuleError as {@link OpenCallsService.create}. */
  create(
    actor: Actor,
    programmeId: string,
    given: Parameters<OpenCallsService['create']>[4],
  ): Promise<Challenge> {
    return this.transactions.run((tx) =>
      this.keeper.work(tx, actor, programmeId, async (book) => {
        const by = await this.roles.of(tx, actor, programmeId, book.state);
        return this.calls.create(tx, actor, book, by, given);
      }),
    );
  }
}
