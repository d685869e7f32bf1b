import { OrganisationKind, Role } from '#libs/identity';
import type { Company } from '#libs/platform';

/** The people and the start-ups of the story of the ferries. All of it is invented. */

interface Team {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  /** What it hands in. */
  readonly title: string;
  readonly summary: string;
}

export const teams: readonly Team[] = [
  {
    key: 'tidewise',
    name: 'Tidewise',
    owner: 'Mairi Campbell',
    title: 'Swell at the pier, six hours ahead',
    summary:
      'Six small buoys measure the swell where a ferry has to turn, and a forecast is made for each pier.',
  },
  {
    key: 'skerry',
    name: 'Skerry Data',
    owner: 'Ewan Sinclair',
    title: 'Twelve years of sailings, read again',
    summary:
      'A forecast from every sailing since 2015, with the chance of each that follows, in plain words.',
  },
  {
    key: 'lochran',
    name: 'Lòchran',
    owner: 'Aisha Khan',
    title: 'One message, one decision',
    summary: 'A text in Gaelic and English that says what to do now: leave, wait, or take the other boat.',
  },
  {
    key: 'northbuoy',
    name: 'Northbuoy',
    owner: 'Magnus Isbister',
    title: 'Radar that sees the squall line',
    summary: 'A low radar on two headlands that follows squalls across the Minch.',
  },
  {
    key: 'ferryglass',
    name: 'Ferryglass',
    owner: 'Priya Nair',
    title: 'What the master sees, on every pier',
    summary: 'The bridge and the pier look at the same page, so that doubt is told while it is still doubt.',
  },
  {
    key: 'gannet',
    name: 'Gannet Labs',
    owner: 'Rory Fraser',
    title: 'Engines that speak before they fail',
    summary: 'One cancellation in four is an engine: vibration is listened to and repairs are moved forward.',
  },
  {
    key: 'mullbyte',
    name: 'Mull & Byte',
    owner: 'Catriona Bell',
    title: 'Travel that mends itself',
    summary: 'When a sailing is in doubt the bus, the bed and the hospital hear of it together.',
  },
  {
    key: 'peatpixel',
    name: 'Peat & Pixel',
    owner: 'Oskar Lind',
    title: 'Cameras on twelve piers',
    summary: 'Pictures of the water at each pier, read by a small model that runs on the pier itself.',
  },
  {
    key: 'saltline',
    name: 'Saltline',
    owner: 'Niamh Docherty',
    title: 'A coin for each late boat',
    summary: 'Vouchers for whoever gives a place on a doubtful sailing back in time.',
  },
];

export const teamName = (key: string): string => teams.find((team) => team.key === key)?.name ?? key;

export const PEOPLE = {
  officer: 'Fiona MacRae',
  approver: 'Calum Nicolson',
  manager: 'Isla Drummond',
} as const;

const staff = (
  key: keyof typeof PEOPLE,
  organisation: string,
  role: Company['people'][number]['roles'][number]['role'],
): Company['people'][number] => ({
  key,
  email: `${key}@${organisation}.example`,
  displayName: PEOPLE[key],
  locale: 'en',
  roles: [{ role, organisation }],
});

export const company: Company = {
  country: 'GB',
  organisations: [
    {
      key: 'office',
      kind: OrganisationKind.OPERATOR,
      name: { en: 'Challenge Office', he: 'משרד האתגרים', ar: 'مكتب التحدّيات' },
    },
    {
      key: 'ferries',
      kind: OrganisationKind.MINISTRY,
      name: { en: 'Outer Isles Ferry Authority', he: 'רשות המעבורות של האיים', ar: 'هيئة عبّارات الجزر' },
    },
    ...teams.map(({ key, name }, index) => ({
      key,
      kind: OrganisationKind.STARTUP,
      name: { en: name },
      registrationNumber: `SC70010${index}`,
    })),
  ],
  people: [
    staff('officer', 'ferries', Role.MINISTRY_OFFICER),
    staff('approver', 'ferries', Role.MINISTRY_APPROVER),
    staff('manager', 'office', Role.PROGRAMME_MANAGER),
    ...teams.map(({ key, owner }) => ({
      key,
      email: `hello@${key}.example`,
      displayName: owner,
      locale: 'en' as const,
      roles: [{ role: Role.STARTUP_OWNER, organisation: key }],
    })),
  ],
};
