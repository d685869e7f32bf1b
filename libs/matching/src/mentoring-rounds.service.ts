import { Injectable } from '@nestjs/common';
import { type Actor, organisationsOf } from '#libs/access';
import type { Page, PageRequest, Tx } from '#libs/database';
import { Role } from '#libs/identity';
import { isId, RuleError } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { MentoringSight } from './mentoring.policy.js';
import type { MentoringRound } from './mentoring-round.entity.js';
import { MentoringRoundRepository } from './mentoring-round.repository.js';
import { MentorsService } from './mentors.service.js';

/** Which rounds of mentoring somebody has a part in. */
@Injectable()
export class MentoringRoundsService {
  constructor(
    private readonly rounds: MentoringRoundRepository,
    private readonly programmes: ProgrammesService,
    private readonly mentors: MentorsService,
  ) {}

  async sightOf(actor: Actor): Promise<MentoringSight> {
    return {
      managed: await this.programmes.managedBy(actor),
      teams: organisationsOf(actor, Role.STARTUP_OWNER, Role.STARTUP_MEMBER),
      mentorId: (await this.mentors.own(actor))?.id ?? null,
    };
  }

  /** Null when it is unknown or hidden from the actor. */
  async find(actor: Actor, id: string): Promise<MentoringRound | null> {
    return isId(id) ? this.rounds.findVisible(await this.sightOf(actor), id) : null;
  }

  /** Rounds that the actor manages or takes part in, the newest first. @param programmeId null: of all programmes. */
  async page(actor: Actor, programmeId: string | null, request: PageRequest): Promise<Page<MentoringRound>> {
    return this.rounds.pageVisible(await this.sightOf(actor), programmeId, request);
  }

  /**
   * The round, locked, for a manager of its programme. @param expectedVersion null: whatever it is.
   * @throws RuleError `input.unknown_id`, `access.forbidden`, `edit.conflict`.
   */
  async requireManaged(
    tx: Tx,
    actor: Actor,
    id: string,
    expectedVersion: number | null,
  ): Promise<MentoringRound> {
    const round = await this.rounds.findForUpdate(tx, id);
    if (!round) throw RuleError.of('input.unknown_id', ['id']);
    await this.programmes.requireManager(tx, actor, round.programmeId);
    if (expectedVersion !== null && round.version !== expectedVersion)
      throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: round.version });
    return round;
  }
}
