import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import type { Page, PageRequest, Tx } from '#libs/database';
import type { RunState } from '#libs/engine';
import { Role } from '#libs/identity';
import { RuleError, unwrap } from '#libs/kernel';
import { houseModel, type ProgrammeModel } from '#libs/models';
import { ModelLibraryService } from './model-library.service.js';
import type { Programme } from './programme.entity.js';
import { managesProgramme, mayRunProgramme, programmeSight } from './programme.policy.js';
import { ProgrammeRepository, type ProgrammeViewer } from './programme.repository.js';
import type { ProgrammeRules } from './programme.rules.js';
import type { ProgrammeState } from './programme.states.js';
import { housePlan, windowsOf } from './programme-plan.rules.js';
import type { ProgrammeStage } from './programme-stage.entity.js';

/**
 * What other contexts ask about programmes. Inside a transaction pass `tx`: a second connection for a read would keep a
 * full pool waiting for itself.
 */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly library: ModelLibraryService,
  ) {}

  /** @throws RuleError `access.forbidden` unless the actor manages the programme; the system passes. */
  async requireManager(tx: Tx, actor: Actor, programmeId: string): Promise<void> {
    unwrap(mayRunProgramme(actor, await this.isListed(actor, programmeId, tx)));
  }

  /** Whether the actor is named as a manager of the programme and still has the role for it. */
  async isManager(actor: Actor, programmeId: string, tx?: Tx): Promise<boolean> {
    return managesProgramme(actor, await this.isListed(actor, programmeId, tx));
  }

  /** Ids of the programmes that the actor manages; empty for everybody else, without asking the database. */
  async managedBy(actor: Actor): Promise<string[]> {
    const canManage = hasRole(actor, Role.PROGRAMME_MANAGER, Role.PLATFORM_ADMINISTRATOR);
    return actor.personId && canManage ? this.programmes.programmesOf(actor.personId) : [];
  }

  /**
   * The programme, locked so that it stays open until the transaction ends.
   * @throws RuleError `input.unknown_id` or `programme.not_open`, both with the path.
   */
  async requireOpen(
    tx: Tx,
    programmeId: string,
    path: readonly string[] = ['programmeId'],
  ): Promise<Programme> {
    const programme = await this.findForShare(tx, programmeId);
    if (!programme) throw RuleError.of('input.unknown_id', path);
    if (programme.state !== 'OPEN') throw RuleError.of('programme.not_open', path);
    return programme;
  }

  /** @throws RuleError `input.unknown_id` when there is no such programme. */
  async rulesOf(programmeId: string, tx?: Tx): Promise<ProgrammeRules> {
    const programme = await this.programmes.find(programmeId, tx);
    if (!programme) throw RuleError.of('input.unknown_id', ['programmeId']);
    return programme.rules;
  }

  /** The stages of the programme in their order. */
  stagesOf(programmeId: string, tx?: Tx): Promise<ProgrammeStage[]> {
    return this.programmes.stagesOf([programmeId], tx);
  }

  /** The model that the programme is run from, with the version of the library if it has one. */
  async modelOf(
    { modelVersionId }: Programme,
    tx?: Tx,
  ): Promise<{ readonly versionId: string | null; readonly model: ProgrammeModel }> {
    if (modelVersionId === null) return { versionId: null, model: houseModel() };
    const { id, content } = await this.library.version(modelVersionId, tx);
    return { versionId: id, model: content };
  }

  /** When the stages of the model are planned to open and close, as the programme opened with. */
  async planOf(programmeId: string, tx?: Tx): Promise<RunState['plan']> {
    const stored = await this.programmes.planOf(programmeId, tx);
    if (stored.length > 0) return windowsOf(stored);
    // Created before plans were kept: its three stages are the plan.
    const [call, evaluation, pilot] = await this.programmes.stagesOf([programmeId], tx);
    if (!call || !evaluation || !pilot) throw new Error(`the programme ${programmeId} has no stages`);
    const dates = { callStartsAt: call.startsAt, callEndsAt: call.endsAt };
    return windowsOf(housePlan({ ...dates, evaluationEndsAt: evaluation.endsAt, pilotEndsAt: pilot.endsAt }));
  }

  /** Ids of open programmes. */
  openIds(): Promise<string[]> {
    return this.programmes.openIds();
  }

  /** Ids of the people who are named as managers of the programme. */
  async managersOf(programmeId: string, tx: Tx): Promise<string[]> {
    const managers = await this.programmes.managersIn(tx, programmeId);
    return managers.map((manager) => manager.personId);
  }

  findForShare(tx: Tx, id: string): Promise<Programme | null> {
    return this.programmes.findForShare(tx, id);
  }

  find(id: string, tx?: Tx): Promise<Programme | null> {
    return this.programmes.find(id, tx);
  }

  /** The programme, or null when it is unknown or hidden from the actor. */
  findVisible(actor: Actor, id: string): Promise<Programme | null> {
    return this.programmes.findVisible(id, viewerOf(actor));
  }

  /** The programme with the code, or null when it is unknown or hidden from the actor. */
  findVisibleByCode(actor: Actor, code: string): Promise<Programme | null> {
    return this.programmes.findVisibleByCode(code, viewerOf(actor));
  }

  /** Programmes that the actor may see, newest first. */
  page(actor: Actor, state: ProgrammeState | undefined, request: PageRequest): Promise<Page<Programme>> {
    return this.programmes.pageVisible(viewerOf(actor), state, request);
  }

  /** Programmes that the actor manages, drafts included, newest first. */
  pageManaged(
    actor: Actor,
    state: ProgrammeState | undefined,
    request: PageRequest,
  ): Promise<Page<Programme>> {
    if (!actor.personId) throw RuleError.of('access.unauthenticated');
    return this.programmes.pageManaged(actor.personId, state, request);
  }

  private async isListed(actor: Actor, programmeId: string, tx?: Tx): Promise<boolean> {
    return actor.personId !== null && (await this.programmes.isListed(programmeId, actor.personId, tx));
  }
}

function viewerOf(actor: Actor): ProgrammeViewer {
  const sight = programmeSight(actor);
  return { seesAll: sight === 'ALL', managerId: sight === 'OWN' ? actor.personId : null };
}
