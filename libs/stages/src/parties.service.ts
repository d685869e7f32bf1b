import { Injectable } from '@nestjs/common';
import { type Actor, isMemberOf } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { ChallengesService, JudgingBar } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { gateBefore } from '#libs/engine';
import { OrganisationsService, Role } from '#libs/identity';
import { RuleError, requireNone } from '#libs/kernel';
import { SubmissionsService } from '#libs/submissions';
import { GateRepository } from './gate.repository.js';
import { checkParts, judges, type NamedRole } from './party.policy.js';
import { RunActsService } from './run-acts.service.js';
import type { RunBook } from './run-book.js';

/** Somebody who is to get a part: by id, or by exact e-mail. */
export interface Wanted {
  readonly personId?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** Who plays which part in a run, and what start-ups wish for. */
@Injectable()
export class PartiesService {
  constructor(
    private readonly acts: RunActsService,
    private readonly gates: GateRepository,
    private readonly organisations: OrganisationsService,
    private readonly challenges: ChallengesService,
    private readonly submissions: SubmissionsService,
    private readonly bar: JudgingBar,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives a person a part, by a manager of the programme. Nobody judges who helps or competes. Who has which e-mail is
   * told to nobody else, and to managers only of people whom they name.
   * @throws RuleError `run.separated_role`, `input.unknown_id` for an unknown person, `run.email_unknown`,
   *   `run.one_person` unless exactly one of id and e-mail is given.
   */
  name(actor: Actor, programmeId: string, wanted: Wanted, role: NamedRole): Promise<string> {
    return this.acts.with(actor, programmeId, async (book, by, tx) => {
      if (!by.roles.includes('operator')) throw RuleError.of('access.forbidden');
      const personId = await this.personOf(tx, wanted);
      const others = await this.organisations.rolesOf(tx, personId);
      if (others.length === 0) throw RuleError.of('input.unknown_id', ['personId']);
      requireNone(checkParts([...(await this.gates.rolesOf(programmeId, personId, tx)), role], others));
      // The question itself makes an intermediary that is being assigned wait for the answer.
      const barred = await this.bar.among(tx, programmeId, [personId]);
      if (barred.size > 0 && judges(role)) throw RuleError.of('run.separated_role', ['role']);
      await this.gates.addParty(tx, { programmeId, role, personId, namedAt: book.now });
      await this.record(tx, actor, 'programme_run.name_party', programmeId, { personId, role });
    });
  }

  private async personOf(tx: Tx, { personId, email }: Wanted): Promise<string> {
    if (personId && email) throw RuleError.of('run.one_person', ['email']);
    if (personId) return personId;
    if (!email) throw RuleError.of('run.one_person', ['personId']);
    const found = await this.organisations.memberWithEmail(tx, email);
    if (!found) throw RuleError.of('run.email_unknown', ['email']);
    return found;
  }

  /** Takes a part away. What the person has scored or decided stays. */
  unname(actor: Actor, programmeId: string, personId: string, role: NamedRole): Promise<string> {
    return this.acts.with(actor, programmeId, async (_, by, tx) => {
      if (!by.roles.includes('operator')) throw RuleError.of('access.forbidden');
      if (!(await this.gates.removeParty(tx, { programmeId, role, personId })))
        throw RuleError.of('input.unknown_id', ['personId']);
      await this.record(tx, actor, 'programme_run.unname_party', programmeId, { personId, role });
    });
  }

  /**
   * In which order a start-up wants its submissions to be selected, the most wanted first; until a gate before which one
   * of them stands is prepared.
   * @throws RuleError `access.forbidden` unless an owner speaks, `run.wishes_closed`, `run.wish_repeated`.
   */
  wish(
    actor: Actor,
    programmeId: string,
    organisationId: string,
    submissionIds: readonly string[],
  ): Promise<string> {
    return this.acts.with(actor, programmeId, async (book, _, tx) => {
      if (!isMemberOf(actor, organisationId, Role.STARTUP_OWNER)) throw RuleError.of('access.forbidden');
      await this.requireOwn(tx, programmeId, organisationId, submissionIds);
      if (submissionIds.some((id) => isBeingDecided(book, id))) throw RuleError.of('run.wishes_closed');
      await this.gates.replaceWishes(
        tx,
        programmeId,
        organisationId,
        submissionIds.map((submissionId, index) => ({
          submissionId,
          programmeId,
          organisationId,
          rank: index + 1,
        })),
      );
    });
  }

  private async requireOwn(
    tx: Tx,
    programmeId: string,
    organisationId: string,
    submissionIds: readonly string[],
  ): Promise<void> {
    const repeated = submissionIds.findIndex((id, index) => submissionIds.indexOf(id) !== index);
    if (repeated >= 0) throw RuleError.of('run.wish_repeated', ['submissionIds', String(repeated)]);
    const known = await this.submissions.belongingsOf(tx, submissionIds);
    const programme = new Set((await this.challenges.ofProgramme(programmeId, tx)).map(({ id }) => id));
    for (const [index, id] of submissionIds.entries()) {
      const own = known.find((one) => one.id === id);
      if (own?.organisationId !== organisationId || !programme.has(own.challengeId))
        throw RuleError.of('input.unknown_id', ['submissionIds', String(index)]);
    }
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    id: string,
    after: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record(tx, { actor, act, target: { type: 'programme', id }, after });
  }
}

function isBeingDecided({ model, state }: RunBook, teamId: string): boolean {
  const gate = gateBefore(model, state, teamId);
  const run = gate === null ? undefined : state.gates[gate];
  return run !== undefined && run.state !== 'waiting';
}
