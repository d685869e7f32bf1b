import { Logger } from '@nestjs/common';
import type { SearchEngine } from './search-engine.js';

/** After a change, learning waits until so much time has passed: an import should be learned from once. */
const QUIET_MS = 5_000;
/** Share of all documents that must have changed since the last lesson. */
const WORTHWHILE = 0.1;

/** Decides when the engine learns anew: when enough has changed, not at once, and one lesson at a time. */
export class Learning {
  private readonly logger = new Logger('Search');
  private readonly stopped = new AbortController();
  private changes = 0;
  private timer: NodeJS.Timeout | undefined;
  private running = false;

  constructor(
    private readonly engine: SearchEngine,
    private readonly quietMs = QUIET_MS,
  ) {}

  /** Hears that documents were added, changed or removed. */
  note(documents: number): void {
    this.changes += documents;
    if (this.stopped.signal.aborted || this.running || this.timer || !this.isWorthwhile()) return;
    this.timer = setTimeout(() => void this.learn(), this.quietMs);
    // A process that wants to end does not wait for it.
    this.timer.unref();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stopped.abort();
  }

  private isWorthwhile(): boolean {
    return this.changes > 0 && this.changes >= WORTHWHILE * this.engine.size();
  }

  private async learn(): Promise<void> {
    this.timer = undefined;
    this.running = true;
    this.changes = 0;
    try {
      await this.engine.learn(this.stopped.signal);
    } catch (error) {
      // Searches go on with what was learned before.
      if (!this.stopped.signal.aborted) this.logger.error('Learning from the documents failed', error);
    } finally {
      this.running = false;
      this.note(0);
    }
  }
}
