import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import {
  AmendChallengeService,
  type CallWindow,
  type Challenge,
  type ChallengeDraft,
  ChallengesService,
  DraftChallengeService,
} from '#libs/challenges';
import type { Tx } from '#libs/database';
import { callWindows, openCallOf, type RunActor } from '#libs/engine';
import { OrganisationKind, OrganisationsService } from '#libs/identity';
import { RuleError } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import { ProgrammesService } from '#libs/programmes';
import type { RunBook } from './run-book.js';

const TOO_FEW = 'Fewer applications than the programme needs met its conditions: the call opens once more.';

/** Calls of programmes without challenges. Their windows are those of the stage through which start-ups come in. */
@Injectable()
export class OpenCallsService {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly challenges: ChallengesService,
    private readonly drafts: DraftChallengeService,
    private readonly amendments: AmendChallengeService,
    private readonly organisations: OrganisationsService,
  ) {}

  /**
   * The draft of the call for the next batch that has none, by whoever runs the programme.
   * @throws RuleError `run.no_open_call`, `run.open_call_exists`, `run.call_never_closes`, `access.forbidden` among others.
   */
  async create(
    tx: Tx,
    actor: Actor,
    book: RunBook,
    by: RunActor,
    given: { readonly ministryId: string | null; readonly draft: ChallengeDraft },
  ): Promise<Challenge> {
    if (!by.roles.includes('operator')) throw RuleError.of('access.forbidden');
    const entrance = openCallOf(book.model);
    if (!entrance) throw RuleError.of('run.no_open_call', ['programmeId']);
    if (entrance.intake?.mode === 'rolling') throw RuleError.of('run.call_never_closes', ['programmeId']);
    const windows = await this.windowsOf(tx, book, entrance.id);
    const calls = await this.challenges.callsOf(book.programmeId, tx);
    const place = windows.findIndex((_, index) => !calls.some(({ batch }) => batch === index + 1));
    const window = windows[place];
    if (!window) throw RuleError.of('run.open_call_exists', ['programmeId']);
    const ministryId = await this.ownerOf(tx, book, given.ministryId);
    const origin = { programmeId: book.programmeId, ministryId, batch: place + 1 };
    return this.drafts.createCall(tx, actor, origin, given.draft, window);
  }

  /** After a stage got other dates, or an intake was opened once more: the window of the call goes along. */
  async follow(
    tx: Tx,
    actor: Actor,
    book: RunBook,
    stageId: string | null,
    reason: string | null,
  ): Promise<void> {
    const entrance = openCallOf(book.model);
    if (!entrance || entrance.id !== stageId) return;
    const windows = await this.windowsOf(tx, book, entrance.id);
    for (const { id, batch, state } of await this.challenges.callsOf(book.programmeId, tx)) {
      const window = windows[(batch ?? 0) - 1];
      if (!window) continue;
      if (reason !== null) await this.amendments.moveCall(tx, actor, id, window, reason);
      else if (batch === windows.length && state === 'IN_EVALUATION')
        await this.amendments.reopenWindow(tx, actor, id, TOO_FEW, window.closesAt);
    }
  }

  /** When everybody has come in, and nobody is to be judged: the calls that were opened have come to their end. */
  async conclude(tx: Tx, actor: Actor, { programmeId, model, state }: RunBook, key: string): Promise<void> {
    const isEmpty = Object.keys(state.teams).length === 0;
    if (openCallOf(model)?.id !== key || (compete(model) && !isEmpty)) return;
    for (const call of await this.challenges.callsOf(programmeId, tx))
      if (call.state === 'IN_EVALUATION') await this.challenges.markDecided(tx, actor, call.id);
  }

  private async windowsOf(tx: Tx, { programmeId, state }: RunBook, stageId: string): Promise<CallWindow[]> {
    const zone = (await this.programmes.find(programmeId, tx))?.zone ?? 'UTC';
    return callWindows(state, stageId).map(({ opensAt, closesAt }) => ({
      ...{ opensAt: new Date(opensAt), closesAt: new Date(closesAt), zone },
    }));
  }

  /** The ministry that the model calls the owner, or, without one, the operator. */
  private async ownerOf(tx: Tx, book: RunBook, ministryId: string | null): Promise<string> {
    if (!hasOwner(book.model)) {
      const programme = await this.programmes.find(book.programmeId, tx);
      if (!programme) throw RuleError.of('input.unknown_id', ['programmeId']);
      return programme.operatorId;
    }
    if (ministryId === null) throw RuleError.of('input.required', ['ministryId']);
    const organisation = await this.organisations.find(ministryId, tx);
    if (organisation?.kind !== OrganisationKind.MINISTRY)
      throw RuleError.of('input.unknown_id', ['ministryId']);
    return ministryId;
  }
}

const hasOwner = ({ parties }: ProgrammeModel): boolean => parties.owner !== undefined;

/** Whether teams are judged anywhere in the programme. */
export const compete = ({ stages }: Pick<ProgrammeModel, 'stages'>): boolean =>
  stages.some(({ funnel, gate }) => funnel === 'teams' && gate !== undefined);
