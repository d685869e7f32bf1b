import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import { type MigrationPreview, previewMigration, type RunState } from '#libs/engine';
import { RuleError, unwrap } from '#libs/kernel';
import { layOut, workingCalendar } from '#libs/models';
import {
  ModelLibraryService,
  type ModelVersion,
  ProgrammesService,
  storedPlan,
  windowsOf,
} from '#libs/programmes';
import { RunActsService } from './run-acts.service.js';
import type { RunBook } from './run-book.js';

export interface MigrationGiven {
  readonly programmeId: string;
  readonly modelVersionId: string;
  /** Other dates than the current ones, and than those laid out for stages that are new. */
  readonly stages: readonly { readonly stageId: string; readonly opensAt: Date; readonly closesAt: Date }[];
}

/** Moves a running programme to a newer version of its model. */
@Injectable()
export class RunMigrationService {
  constructor(
    private readonly acts: RunActsService,
    private readonly library: ModelLibraryService,
    private readonly programmes: ProgrammesService,
  ) {}

  /** What it would change for every object, and why it would be refused. Changes nothing. */
  async preview(actor: Actor, given: MigrationGiven): Promise<MigrationPreview> {
    let preview: MigrationPreview = { changes: [], refusals: [] };
    await this.acts.with(actor, given.programmeId, async (book, by, tx) => {
      if (!by.roles.includes('operator')) throw RuleError.of('access.forbidden');
      const { version, plan } = await this.target(tx, book, given);
      preview = previewMigration({ from: book.model, to: version.content, state: book.state, plan });
    });
    return preview;
  }

  /** @throws RuleError with everything that would be unfair; `migration.not_newer` for another model or an older version. */
  apply(actor: Actor, given: MigrationGiven, reason: string): Promise<string> {
    return this.acts.with(actor, given.programmeId, async (book, by, tx) => {
      const { version, plan } = await this.target(tx, book, given);
      const act = { kind: 'migrate', model: version.content, plan, reason } as const;
      book.migrate(act, version.id, { at: book.now.getTime(), by });
    });
  }

  private async target(
    tx: Tx,
    book: RunBook,
    given: MigrationGiven,
  ): Promise<{ version: ModelVersion; plan: RunState['plan'] }> {
    const version = await this.library.version(given.modelVersionId, tx);
    const current = book.modelVersionId === null ? null : await this.library.version(book.modelVersionId, tx);
    const isNewer = current?.modelId === version.modelId && version.number > current.number;
    if (!isNewer || version.state !== 'APPROVED')
      throw RuleError.of('migration.not_newer', ['modelVersionId']);
    const programme = await this.programmes.find(given.programmeId, tx);
    const zone = programme?.zone ?? 'UTC';
    const start = new Date(Math.min(...Object.values(book.state.plan).map(({ opensAt }) => opensAt)));
    const { content } = version;
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(start);
    const laidOut = unwrap(layOut(content, day, zone, workingCalendar(content.jurisdiction)));
    return { version, plan: planFor(book, windowsOf(storedPlan(content, laidOut)), given) };
  }
}

/** Stages keep the dates that they have; new ones get those of the lay-out, and never begin in the past. */
function planFor(
  { state, now }: RunBook,
  laidOut: RunState['plan'],
  { stages }: MigrationGiven,
): RunState['plan'] {
  return Object.fromEntries(
    Object.entries(laidOut).map(([stageId, window]) => {
      const known = state.plan[stageId];
      const late = known ? 0 : Math.max(0, now.getTime() - window.opensAt);
      const own = known ?? { ...window, opensAt: window.opensAt + late, closesAt: window.closesAt + late };
      const change = stages.find((stage) => stage.stageId === stageId);
      return [
        stageId,
        change ? { ...own, opensAt: change.opensAt.getTime(), closesAt: change.closesAt.getTime() } : own,
      ];
    }),
  );
}
