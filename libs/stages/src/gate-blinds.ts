import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import type { RunActor, RunState } from '#libs/engine';
import { newId, RuleError } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import { blindTeams, exchanged, mentions } from './blind-teams.rules.js';
import { GateRepository } from './gate.repository.js';
import { judgesBlind } from './party.policy.js';

/** A run as far as it is asked whose names are hidden in it. */
interface BlindRun {
  readonly programmeId: string;
  readonly model: ProgrammeModel;
  readonly state: RunState;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Where a gate hides who applied, those who judge know teams by names that each of them has for oneself. */
@Injectable()
export class GateBlinds {
  constructor(private readonly gates: GateRepository) {}

  /** By submission: how the actor knows the teams that are hidden from the actor. */
  async aliasesFor(
    tx: Tx,
    actor: Actor,
    by: RunActor,
    { programmeId, model, state }: BlindRun,
  ): Promise<ReadonlyMap<string, string>> {
    const { personId } = actor;
    if (personId === null || !judgesBlind(actor, by)) return NONE;
    const owns = (id: string) =>
      by.teamIds.includes(id) || by.challengeIds?.includes(state.teams[id]?.challengeId ?? '') === true;
    const submissionIds = [...blindTeams(model, state)].filter((id) => !owns(id));
    if (submissionIds.length === 0) return NONE;
    await this.gates.addAliases(
      tx,
      submissionIds.map((submissionId) => ({ programmeId, personId, submissionId, alias: newId() })),
    );
    const rows = await this.gates.aliasesOf(tx, personId, submissionIds);
    return new Map(rows.map(({ submissionId, alias }) => [submissionId, alias]));
  }

  /**
   * What somebody says of teams by their aliases, with their ids. @throws RuleError `input.unknown_id` for the id of a
   * team that is hidden from the actor: nobody tries out whether it takes part.
   */
  async understood<T>(tx: Tx, actor: Actor, by: RunActor, run: BlindRun, given: T): Promise<T> {
    const aliases = await this.aliasesFor(tx, actor, by, run);
    if (aliases.size === 0) return given;
    if (mentions(given, aliases)) throw RuleError.of('input.unknown_id');
    return exchanged(given, new Map([...aliases].map(([id, alias]) => [alias, id])));
  }
}
