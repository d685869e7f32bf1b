import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import type { Page, PageRequest } from '#libs/database';
import { Role } from '#libs/identity';
import { ProgrammesService } from '#libs/programmes';
import type { SubmissionRow } from './submission.entity.js';
import { type ReadScope, readScopeOf } from './submission.policy.js';
import { openedView, type Submission, teamView } from './submission.view.js';
import { SubmissionSightRepository } from './submission-sight.repository.js';

/** Everything that people read of submissions goes through here: what is sealed neither comes out nor is counted. */
@Injectable()
export class SubmissionSight {
  constructor(
    private readonly rows: SubmissionSightRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  async find(actor: Actor, id: string): Promise<Submission | null> {
    const [found] = await this.findMany(actor, [id]);
    return found ?? null;
  }

  /** Without what the actor may not see. */
  async findMany(actor: Actor, ids: readonly string[]): Promise<Submission[]> {
    const scope = await this.scopeOf(actor);
    return (await this.rows.findVisible(scope, ids)).map(viewer(scope));
  }

  /** Those of the actor's own start-ups, newest first. */
  async pageOwn(actor: Actor, request: PageRequest): Promise<Page<Submission>> {
    const { teams } = await this.scopeOf(actor);
    return viewed(await this.rows.pageOf(teams, request), teamView);
  }

  /** What the actor sees of those of one challenge, oldest first. */
  async pageOfChallenge(actor: Actor, challengeId: string, request: PageRequest): Promise<Page<Submission>> {
    const scope = await this.scopeOf(actor);
    return viewed(await this.rows.pageOfChallenge(scope, challengeId, request), viewer(scope));
  }

  /** The first pages of several challenges in one go; without the count, which {@link countOfChallenges} gives. */
  async firstPages(
    actor: Actor,
    challengeIds: readonly string[],
    first: number,
  ): Promise<{ challengeId: string; page: Omit<Page<Submission>, 'count'> }[]> {
    const scope = await this.scopeOf(actor);
    const rows = await this.rows.firstOfChallenges(scope, challengeIds, first);
    return challengeIds.map((challengeId) => {
      const own = rows.filter((row) => row.challengeId === challengeId);
      const nodes = own.slice(0, first).map(viewer(scope));
      const cursorOf = (node: Submission) => this.rows.cursorInChallenge(node);
      return { challengeId, page: { nodes, hasNextPage: own.length > first, cursorOf } };
    });
  }

  async countOfChallenges(
    actor: Actor,
    challengeIds: readonly string[],
  ): Promise<{ challengeId: string; count: number }[]> {
    return this.rows.countOfChallenges(await this.scopeOf(actor), challengeIds);
  }

  private async scopeOf(actor: Actor): Promise<ReadScope> {
    const managed = hasRole(actor, Role.PROGRAMME_MANAGER) ? await this.programmes.managedBy(actor) : [];
    return readScopeOf(actor, managed);
  }
}

const viewer = (scope: ReadScope) => (row: SubmissionRow) =>
  scope.teams.includes(row.organisationId) ? teamView(row) : openedView(row);

function viewed(page: Page<SubmissionRow>, view: (row: SubmissionRow) => Submission): Page<Submission> {
  const rows = new Map(page.nodes.map((row) => [row.id, row]));
  return { ...page, nodes: page.nodes.map(view), cursorOf: ({ id }) => page.cursorOf(rows.get(id)!) };
}
