import { Injectable } from '@nestjs/common';
import { ContactsService, OrganisationsService } from '#libs/identity';
import { StartupsService } from '#libs/startups';
import type { TeamIdentity } from './redaction.rules.js';

/** Hosts at which anybody may have a mailbox: they tell nothing of a team. */
const MAIL_PROVIDERS: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'yahoo.com', 'icloud.com'],
  ...['walla.co.il', 'walla.com', 'bezeqint.net', 'netvision.net.il', '012.net.il', 'zahav.net.il'],
  ...['proton.me', 'protonmail.com', 'gmx.com', 'mail.com'],
]);

/** What is read of a submission to know its team. */
interface OfTeam {
  readonly id: string;
  readonly organisationId: string;
  readonly team: readonly { readonly name: string; readonly email?: string }[];
}

/** By what the teams of submissions could be recognised: from the submission, the passport and the memberships. */
@Injectable()
export class TeamIdentities {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly contacts: ContactsService,
    private readonly startups: StartupsService,
  ) {}

  async of(submissions: readonly OfTeam[]): Promise<ReadonlyMap<string, TeamIdentity>> {
    const ids = [...new Set(submissions.map(({ organisationId }) => organisationId))];
    const organisations = await this.organisations.findByIds(ids);
    const members = await this.contacts.membersOf(ids);
    const passports = await this.startups.findPassports(ids);
    return new Map(
      submissions.map(({ id, organisationId, team }) => {
        const own = members.filter((member) => member.organisationId === organisationId);
        const passport = passports.find((one) => one.organisationId === organisationId);
        const name = organisations.find((one) => one.id === organisationId)?.name ?? {};
        const hosts = [...own, ...team].flatMap(({ email }) => email?.split('@')[1]?.toLowerCase() ?? []);
        return [
          id,
          {
            organisations: Object.values(name).filter((text) => text.trim() !== ''),
            people: [
              ...own.map(({ displayName }) => displayName),
              ...team.map((member) => member.name),
              ...(passport?.team ?? []).map((member) => member.name),
            ],
            domains: [...hosts.filter((host) => !MAIL_PROVIDERS.has(host)), ...siteOf(passport?.website)],
          },
        ] as const;
      }),
    );
  }
}

function siteOf(website: string | null | undefined): string[] {
  if (!website || !URL.canParse(website)) return [];
  return [new URL(website).hostname.replace(/^www\./u, '')];
}
