import { Injectable } from '@nestjs/common';
import { JudgingBar } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { ContactsService, OrganisationsService, Role } from '#libs/identity';
import { RuleError } from '#libs/kernel';
import { ReviewersService } from '#libs/review';
import { RunsService } from '#libs/stages';
import type { Pilot } from './pilot.entity.js';

const OF_MINISTRY = [Role.MINISTRY_OFFICER, Role.MINISTRY_APPROVER, Role.REVIEWER];

/** Who may judge a pilot: nobody who belongs to one of its sides, mentors, or mediates in its programme. */
@Injectable()
export class PilotJury {
  constructor(
    private readonly reviewers: ReviewersService,
    private readonly organisations: OrganisationsService,
    private readonly contacts: ContactsService,
    private readonly runs: RunsService,
    private readonly bar: JudgingBar,
  ) {}

  /**
   * Before somebody is named. The question about intermediaries makes one that is being assigned wait for the answer.
   * @throws RuleError `review.conflict_of_interest`, `pilot.reviewer_of_a_side`, `review.intermediary_in_programme`,
   * `pilot.reviewer_mentors`.
   */
  async requireMayBeNamed(
    tx: Tx,
    pilot: Pilot,
    { id, personId }: { readonly id: string; readonly personId: string },
  ): Promise<void> {
    const path = ['reviewerId'];
    if (await this.reviewers.hasConflict(tx, id, pilot.organisationId))
      throw RuleError.of('review.conflict_of_interest', path);
    if (await this.isOfMinistry(tx, pilot, personId)) throw RuleError.of('pilot.reviewer_of_a_side', path);
    if ((await this.bar.among(tx, pilot.programmeId, [personId])).size > 0)
      throw RuleError.of('review.intermediary_in_programme', path);
    if (await this.mentors(tx, pilot, personId)) throw RuleError.of('pilot.reviewer_mentors', path);
  }

  /** Once more when scores are given: somebody may have begun to mentor or mediate since. */
  async requireMayJudge(tx: Tx, pilot: Pilot, personId: string): Promise<void> {
    if (await this.bar.isBarred(tx, pilot.programmeId, personId))
      throw RuleError.of('review.intermediary_in_programme');
    if (await this.isOfMinistry(tx, pilot, personId)) throw RuleError.of('pilot.reviewer_of_a_side');
    if (await this.mentors(tx, pilot, personId)) throw RuleError.of('pilot.reviewer_mentors');
  }

  /** A colleague of somebody at the ministry may judge: of the host itself only its own people are a side. */
  private async isOfMinistry(tx: Tx, { ministryId }: Pilot, personId: string): Promise<boolean> {
    return (await this.contacts.findIn(ministryId, OF_MINISTRY, tx)).some(({ id }) => id === personId);
  }

  private async mentors(tx: Tx, { programmeId }: Pilot, personId: string): Promise<boolean> {
    return (
      (await this.organisations.holdsRole(tx, personId, Role.MENTOR)) ||
      (await this.runs.helpsIn(tx, programmeId, personId))
    );
  }
}
