import type { Actor } from '#libs/access';
import { databaseNow } from '#libs/database';
import type { LocalizedText } from '#libs/i18n';
import { OrganisationKind } from '#libs/identity';
import type { Programme } from '#libs/programmes';
import type { ImportServices } from './import-services.js';

/** Where imported challenges belong. */
export interface ChallengeHome {
  readonly ministryId: string;
  readonly programmeId: string;
}

/** CLDR's code of the region that is not known. */
const UNKNOWN_COUNTRY = 'ZZ';
const PROGRAMME_CODE = 'IMPORTED';
const DAY = 86_400_000;

interface Home {
  readonly kind: OrganisationKind;
  /** A number that no register gives: by it the organisation is found again. */
  readonly number: string;
  readonly name: LocalizedText;
}

const MINISTRY: Home = {
  kind: OrganisationKind.MINISTRY,
  number: 'IMPORTED-CHALLENGES',
  name: { he: 'אתגרים מיובאים', ar: 'تحدّيات مستوردة', en: 'Imported challenges' },
};

const OPERATOR: Home = {
  kind: OrganisationKind.OPERATOR,
  number: 'IMPORTED-PROGRAMMES',
  name: { he: 'תוכניות מיובאות', ar: 'برامج مستوردة', en: 'Imported programmes' },
};

/** The ministry and the programme that an earlier import made; null when there was none. */
export async function findChallengeHome(
  services: ImportServices,
  actor: Actor,
): Promise<ChallengeHome | null> {
  const programme = await findProgramme(services, actor);
  const ministry = await services.transactions.run((tx) =>
    services.organisations.findByRegistration(tx, UNKNOWN_COUNTRY, MINISTRY.number),
  );
  return programme && ministry ? { programmeId: programme.id, ministryId: ministry.id } : null;
}

/** Makes what is still missing of the ministry, and of the programme with its operator. */
export async function makeChallengeHome(services: ImportServices, actor: Actor): Promise<ChallengeHome> {
  const ministryId = await organisation(services, actor, MINISTRY);
  const programme = (await findProgramme(services, actor)) ?? (await makeProgramme(services, actor));
  if (programme.state === 'DRAFT') await services.manageProgrammes.open(actor, programme.id);
  return { ministryId, programmeId: programme.id };
}

async function findProgramme({ programmes }: ImportServices, actor: Actor): Promise<Programme | null> {
  let after: string | null = null;
  do {
    const page = await programmes.page(actor, undefined, { first: 100, after });
    const found = page.nodes.find(({ code }) => code === PROGRAMME_CODE);
    if (found) return found;
    const last: Programme | undefined = page.nodes.at(-1);
    after = page.hasNextPage && last ? page.cursorOf(last) : null;
  } while (after);
  return null;
}

async function makeProgramme(services: ImportServices, actor: Actor): Promise<Programme> {
  const operatorId = await organisation(services, actor, OPERATOR);
  const now = (await services.transactions.run((tx) => databaseNow(tx))).getTime();
  const after = (days: number): Date => new Date(now + days * DAY);
  return services.manageProgrammes.create(actor, {
    operatorId,
    code: PROGRAMME_CODE,
    originalLanguage: 'en',
    name: { he: 'אתגרים מיובאים', ar: 'تحدّيات مستوردة', en: 'Imported' },
    summary: {
      he: 'אתגרים שנטענו מקבצים.',
      ar: 'تحدّيات حُمّلت من ملفات.',
      en: 'Challenges that were loaded from files.',
    },
    zone: 'UTC',
    stages: {
      callStartsAt: after(0),
      callEndsAt: after(365),
      evaluationEndsAt: after(455),
      pilotEndsAt: after(820),
    },
    rules: { reviewersPerSubmission: 3, awards: 1, minimumRationale: 50, minimumPassingScore: null },
  });
}

function organisation(
  { transactions, organisations }: ImportServices,
  actor: Actor,
  home: Home,
): Promise<string> {
  return transactions.run(async (tx) => {
    const { kind, number, name } = home;
    const known = await organisations.findByRegistration(tx, UNKNOWN_COUNTRY, number);
    const input = { kind, name, country: UNKNOWN_COUNTRY, registrationNumber: number };
    return (known ?? (await organisations.createIn(tx, actor, input))).id;
  });
}
