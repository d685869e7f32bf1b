import { Injectable } from '@nestjs/common';
import { StartupsService } from '#libs/startups';
import { SubmissionsService } from '#libs/submissions';

/** What makes a start-up a newcomer. */
export interface Newcomer {
  /** No challenge was ever awarded to it on the platform. */
  readonly isFirstTimeSupplier: boolean;
  /** Fewer than fifty people, as it says itself; one that says nothing counts as large. */
  readonly isSmallFirm: boolean;
}

/** Who is new to public work, or small. */
@Injectable()
export class NewcomersService {
  constructor(
    private readonly startups: StartupsService,
    private readonly submissions: SubmissionsService,
  ) {}

  async among(organisationIds: readonly string[]): Promise<ReadonlyMap<string, Newcomer>> {
    const [awarded, passports] = await Promise.all([
      this.submissions.awardedAmong(organisationIds),
      this.startups.findPassports(organisationIds),
    ]);
    const small = new Set(
      passports
        .filter(({ headcount }) => headcount === 'MICRO' || headcount === 'SMALL')
        .map((passport) => passport.organisationId),
    );
    return new Map(
      organisationIds.map((id) => [
        id,
        { isFirstTimeSupplier: !awarded.has(id), isSmallFirm: small.has(id) },
      ]),
    );
  }
}
