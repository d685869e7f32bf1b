import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import { databaseNow, Transactions } from '#libs/database';
import { Outbox } from '#libs/events';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { SubmissionsService } from '#libs/submissions';
import type { Pilot } from './pilot.entity.js';
import { PilotOpened } from './pilot.events.js';
import { pilotMachine } from './pilot.machine.js';
import { isOfMinistry, mayDo } from './pilot.policy.js';
import { checkPeriod, type PilotPeriod } from './pilot.rules.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';

export interface NewPilot extends PilotPeriod {
  readonly submissionId: string;
  readonly site: string;
}

/** From the award to a pilot that is planned. */
@Injectable()
export class OpenPilotService {
  constructor(
    private readonly transactions: Transactions,
    private readonly submissions: SubmissionsService,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly desk: PilotDesk,
    private readonly parts: PilotPartsRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Opens the one pilot of an awarded submission; the KPIs of the challenge are copied with baseline and target.
   * @throws RuleError `submission.not_awarded`, `pilot.already_open`, `pilot.ends_before_starts`.
   */
  async open(actor: Actor, input: NewPilot): Promise<Pilot> {
    const challenge = await this.requireOpener(actor, input.submissionId);
    const kpis = await this.challenges.kpisOf([challenge.id]);
    return this.transactions.run(async (tx) => {
      const { organisationId } = await this.submissions.requireAwarded(tx, input.submissionId);
      requireNone(checkPeriod(input));
      const { id: challengeId, programmeId, ministryId, zone } = challenge;
      const pilot: Pilot = {
        id: newId(),
        submissionId: input.submissionId,
        ...{ challengeId, programmeId, ministryId, organisationId, zone },
        state: pilotMachine.initial,
        site: input.site,
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        round: 1,
        openedBy: actor.personId,
        openedAt: await databaseNow(tx),
        endedAt: null,
        terminationReason: null,
        reviewsDueAt: null,
        version: 1,
      };
      await this.desk.create(tx, actor, pilot);
      await this.parts.insertKpis(
        tx,
        kpis.map(({ position, name, unit, baseline, target, dueOn, source }) => ({
          id: newId(),
          pilotId: pilot.id,
          ...{ position, name, unit, baseline, target, dueOn, source },
          method: null,
          measurerId: null,
        })),
      );
      await this.outbox.publish(tx, PilotOpened, { pilotId: pilot.id }, actor.correlationId);
      return pilot;
    });
  }

  private async requireOpener(actor: Actor, submissionId: string): Promise<Challenge> {
    const submission = await this.submissions.findOpened(submissionId);
    const challenge = submission && (await this.challenges.find(submission.challengeId));
    const parties = challenge && {
      organisationId: submission.organisationId,
      ministryId: challenge.ministryId,
    };
    const isManager = challenge ? await this.programmes.isManager(actor, challenge.programmeId) : false;
    // Whoever can read the submission is told that the role is not enough; to everybody else it is unknown.
    if (!parties || !(isManager || isOfMinistry(actor, parties)))
      throw RuleError.of('input.unknown_id', ['submissionId']);
    unwrap(mayDo(actor, 'open', parties, isManager));
    return challenge;
  }
}
