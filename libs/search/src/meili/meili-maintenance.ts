import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Config } from '#libs/config';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { DocumentsChanged } from '../search.events.js';
import { MeiliError } from './meili-connection.js';
import { type Drift, MeiliDrift } from './meili-drift.js';
import { MeiliFollower } from './meili-follower.js';
import { MeiliRebuild, type Rebuilt } from './meili-rebuild.js';
import { ServerStateRepository } from './server-state.repository.js';

/** Share of all documents that must have changed before statistics and model are made anew. */
const WORTHWHILE = 0.1;
/** Every document is compared at least so often. */
const MINUTES_BETWEEN_CHECKS = 60;

/**
 * Keeps the server as the table is: at once after each change, by a scan each minute after an absence, and by comparing
 * everything now and then. Runs where jobs run; a search never waits for it.
 */
@Injectable()
export class MeiliMaintenance implements OnModuleInit {
  private readonly logger = new Logger('Search');

  constructor(
    private readonly config: Config,
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
    private readonly state: ServerStateRepository,
    private readonly follower: MeiliFollower,
    private readonly rebuilding: MeiliRebuild,
    private readonly drift: MeiliDrift,
  ) {}

  onModuleInit(): void {
    if (this.config.values.MEILI_URL === '') return;
    this.registry.subscribe(DocumentsChanged, 'search.follow', () => this.follow());
    this.registry.scanEveryMinute('search.maintain', () => this.maintainQuietly());
  }

  /** Puts right whatever is wrong. @throws MeiliError */
  async maintain(): Promise<void> {
    if ((await this.state.read()).artefact === null) return void (await this.rebuild());
    try {
      await this.follow();
      const { changes, documents, isComplete } = await this.state.read();
      if (changes > 0 && changes >= WORTHWHILE * documents) return void (await this.rebuild());
      const isWhole = isComplete && (await this.drift.hasEverything());
      const isDue = () => this.transactions.run((tx) => this.state.claimCheck(tx, MINUTES_BETWEEN_CHECKS));
      if (!isWhole || (await isDue())) await this.check();
    } catch (error) {
      if (!isIncomplete(error)) throw error;
      await this.rebuild();
    }
  }

  /** Compares everything. @throws MeiliError */
  async differences(): Promise<Drift[]> {
    // What is being written at this moment is no drift.
    await this.follower.follow();
    return this.drift.find();
  }

  /** Compares everything, and repairs what differs. @returns what differed. @throws MeiliError */
  async check(): Promise<Drift[]> {
    const drifts = await this.differences();
    if (drifts.length > 0) {
      const [missing, foreign] = [sumOf(drifts, 'missing'), sumOf(drifts, 'foreign')];
      this.logger.warn(
        `Meilisearch had drifted: ${missing} documents missing or outdated, ${foreign} too many`,
      );
      await this.drift.repair(drifts);
    }
    await this.transactions.run((tx) => this.state.setComplete(tx, true));
    return drifts;
  }

  /** Makes everything anew. Undefined when another process is at it. @throws MeiliError */
  rebuild(): Promise<Rebuilt | undefined> {
    return this.rebuilding.run();
  }

  private async follow(): Promise<void> {
    try {
      await this.follower.follow();
    } catch (error) {
      // Searches must not trust it until it has been put right.
      if (isIncomplete(error)) await this.transactions.run((tx) => this.state.setComplete(tx, false));
      throw error;
    }
  }

  /** Other scans have to run, too. */
  private async maintainQuietly(): Promise<void> {
    try {
      await this.maintain();
    } catch (error) {
      if (!(error instanceof MeiliError)) throw error;
      this.logger.warn(`Meilisearch (${error.failure}): ${error.message}`);
    }
  }
}

const isIncomplete = (error: unknown): boolean =>
  error instanceof MeiliError && error.failure === 'INCOMPLETE';

const sumOf = (drifts: readonly Drift[], side: 'missing' | 'foreign'): number =>
  drifts.reduce((sum, drift) => sum + drift[side].length, 0);
