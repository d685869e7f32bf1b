import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { PageRequest } from '#libs/database';
import { ConnectionOf, type RequestContext } from '#libs/graphql';
import type { Challenge } from '../challenge.entity.js';
import { ChallengeCoachService } from '../challenge-coach.service.js';
import { ChallengeSights } from '../challenge-sights.js';
import { CoDefinitionRepository, type Contribution } from '../co-definition.repository.js';
import type { CoDefinitionSession } from '../co-definition-session.entity.js';
import type { Coaching } from '../coach.rules.js';
import type { HelpSight } from '../help.policy.js';
import type { Helper } from '../helper.entity.js';
import { HelperRepository } from '../helper.repository.js';
import { SuggestionRepository } from '../suggestion.repository.js';
import type { SuggestionComment } from '../suggestion-comment.entity.js';
import type { FirstWorkPage, Work, WorkPages } from '../work-pages.repository.js';

/** Data loaders of the work on challenges: a list of challenges costs no more statements than one. */
@Injectable()
export class HelpLoaders {
  constructor(
    private readonly sights: ChallengeSights,
    private readonly coach: ChallengeCoachService,
    private readonly helpers: HelperRepository,
    private readonly work: CoDefinitionRepository,
    private readonly suggestions: SuggestionRepository,
  ) {}

  /** How much of the work on a challenge the viewer sees; null for nothing. */
  async sight(context: RequestContext, challenge: Challenge): Promise<HelpSight | null> {
    const rows = this.rows(context);
    rows.set(challenge.id, challenge);
    const loader = context.loader(
      'challenges.help_sight',
      (ids) => this.sights.help(context.identified.actor, known(rows, ids)),
      (row) => row.challengeId,
    );
    return (await loader.load(challenge.id))?.sight ?? null;
  }

  async coaching(context: RequestContext, challenge: Challenge): Promise<Coaching> {
    const rows = this.rows(context);
    rows.set(challenge.id, challenge);
    const loader = context.loader(
      'challenges.coaching',
      (ids) => this.coach.coachAll(context.identified.actor, known(rows, ids)),
      (row) => row.challengeId,
    );
    const row = await loader.load(challenge.id);
    if (!row) throw new Error(`no coaching of the challenge ${challenge.id}`);
    return row.coaching;
  }

  ofChallenge(context: RequestContext): DataLoader<string, Helper[]> {
    return context.listLoader(
      'challenges.helpers',
      (ids) => this.helpers.ofChallenges(ids),
      (row) => row.challengeId,
    );
  }

  contributions(context: RequestContext): DataLoader<string, Contribution[]> {
    return context.listLoader(
      'challenges.contributions',
      (ids) => this.work.contributionsTo(ids),
      (row) => row.challengeId,
    );
  }

  sessions(context: RequestContext): DataLoader<string, CoDefinitionSession[]> {
    return context.listLoader(
      'challenges.co_definition_sessions',
      (ids) => this.work.sessionsOf(ids),
      (row) => row.challengeId,
    );
  }

  comments(context: RequestContext): DataLoader<string, SuggestionComment[]> {
    return context.listLoader(
      'challenges.suggestion_comments',
      (ids) => this.suggestions.commentsOf(ids),
      (row) => row.suggestionId,
    );
  }

  /**
   * A page of the work on a challenge, null for whoever sees nothing of it. The first page of every challenge in a request
   * costs one statement together; later pages one each.
   */
  async page<T extends Work>(
    context: RequestContext,
    pages: WorkPages<T>,
    challenge: Challenge,
    request: PageRequest,
  ): Promise<ConnectionOf<T> | null> {
    const sight = await this.sight(context, challenge);
    if (!sight) return null;
    if (request.after)
      return new ConnectionOf(await pages.page([{ challengeId: challenge.id, sight }], request));
    const { actor } = context.identified;
    const sights = (ids: readonly string[]) => this.sights.help(actor, known(this.rows(context), ids));
    const firstPages = context.loader<FirstWorkPage<T>>(
      `challenges.${pages.name}.${request.first}`,
      async (ids) => pages.firstPages(await sights(ids), request.first),
      (page) => page.challengeId,
    );
    const counts = context.loader(
      `challenges.${pages.name}.counts`,
      async (ids) => pages.counts(await sights(ids)),
      (row) => row.challengeId,
    );
    const page = await firstPages.load(challenge.id);
    if (!page) throw new Error(`no page of the work on the challenge ${challenge.id}`);
    const count = async () => (await counts.load(challenge.id))?.count ?? 0;
    return new ConnectionOf({ ...page, count });
  }

  /** The rows that this request has loaded already, for batches that need more than an id. */
  private rows(context: RequestContext): Map<string, Challenge> {
    const rows = this.loaded.get(context) ?? new Map<string, Challenge>();
    this.loaded.set(context, rows);
    return rows;
  }

  private readonly loaded = new WeakMap<RequestContext, Map<string, Challenge>>();
}

const known = (rows: ReadonlyMap<string, Challenge>, ids: readonly string[]): Challenge[] =>
  ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [row] : [];
  });
