import type { LocalizedText } from '#libs/i18n';
import { OrganisationKind, Role } from '#libs/identity';

export interface StoryOrganisation {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: LocalizedText;
  readonly registrationNumber?: string;
}

export interface StoryPerson {
  readonly key: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: 'he' | 'ar' | 'en';
  readonly roles: readonly { readonly role: Role; readonly organisation: string }[];
}

/** The password of everybody in the story. It exists only where the story was told on an empty database. */
export const STORY_PASSWORD = 'etgar-story-2027';

const { MINISTRY, INTERMEDIARY, PARTNER, OPERATOR } = OrganisationKind;

export const storyOrganisations: readonly StoryOrganisation[] = [
  {
    key: 'operator',
    kind: OPERATOR,
    name: {
      he: 'רשות התקשוב: פלטפורמת אתגר',
      ar: 'سلطة تقنية المعلومات: منصة إتغار',
      en: 'ICT Authority: Etgar platform',
    },
  },
  {
    key: 'energy',
    kind: MINISTRY,
    name: {
      he: 'משרד האנרגיה והתשתיות',
      ar: 'وزارة الطاقة والبنى التحتية',
      en: 'Ministry of Energy and Infrastructure',
    },
  },
  {
    key: 'interior',
    kind: MINISTRY,
    name: { he: 'משרד הפנים', ar: 'وزارة الداخلية', en: 'Ministry of the Interior' },
  },
  {
    key: 'health',
    kind: MINISTRY,
    name: { he: 'משרד הבריאות', ar: 'وزارة الصحة', en: 'Ministry of Health' },
  },
  {
    key: 'welfare',
    kind: MINISTRY,
    name: { he: 'משרד הרווחה', ar: 'وزارة الرفاه', en: 'Ministry of Welfare' },
  },
  {
    key: 'justice',
    kind: MINISTRY,
    name: { he: 'משרד המשפטים', ar: 'وزارة العدل', en: 'Ministry of Justice' },
  },
  {
    key: 'education',
    kind: MINISTRY,
    name: { he: 'משרד החינוך', ar: 'وزارة التعليم', en: 'Ministry of Education' },
  },
  {
    key: 'bridge',
    kind: INTERMEDIARY,
    name: { he: 'גשר: חדשנות לציבור', ar: 'جسر: ابتكار للجمهور', en: 'Gesher: innovation for the public' },
  },
  {
    key: 'university',
    kind: PARTNER,
    name: { he: 'המכון לטכנולוגיה אזרחית', ar: 'معهد التقنية المدنية', en: 'Institute of Civic Technology' },
  },
];

const ministryPair = (
  ministry: string,
  officer: readonly [name: string, locale: 'he' | 'ar' | 'en'],
  approver: readonly [name: string, locale: 'he' | 'ar' | 'en'],
): StoryPerson[] => [
  {
    key: `${ministry}-officer`,
    email: `officer@${ministry}.example`,
    displayName: officer[0],
    locale: officer[1],
    roles: [{ role: Role.MINISTRY_OFFICER, organisation: ministry }],
  },
  {
    key: `${ministry}-approver`,
    email: `approver@${ministry}.example`,
    displayName: approver[0],
    locale: approver[1],
    roles: [{ role: Role.MINISTRY_APPROVER, organisation: ministry }],
  },
];

export const storyPeople: readonly StoryPerson[] = [
  {
    key: 'administrator',
    email: 'admin@etgar.example',
    displayName: 'Noa Mizrahi',
    locale: 'he',
    roles: [{ role: Role.PLATFORM_ADMINISTRATOR, organisation: 'operator' }],
  },
  {
    key: 'manager',
    email: 'manager@etgar.example',
    displayName: 'Yael Stern',
    locale: 'he',
    roles: [{ role: Role.PROGRAMME_MANAGER, organisation: 'operator' }],
  },
  {
    key: 'auditor',
    email: 'auditor@etgar.example',
    displayName: 'Amir Katz',
    locale: 'he',
    roles: [{ role: Role.AUDITOR, organisation: 'operator' }],
  },
  ...ministryPair('energy', ['Rami Haddad', 'he'], ['Orit Peled', 'he']),
  ...ministryPair('interior', ['Tal Biton', 'he'], ['Dov Shalev', 'he']),
  ...ministryPair('health', ['Michal Azulay', 'he'], ['Nir Golan', 'he']),
  ...ministryPair('welfare', ['Sarah Klein', 'en'], ['Eyal Dagan', 'he']),
  ...ministryPair('justice', ['Lina Khoury', 'ar'], ['Gil Aharoni', 'he']),
  ...ministryPair('education', ['Shira Navon', 'he'], ['Moshe Avital', 'he']),
  {
    key: 'intermediary',
    email: 'scout@bridge.example',
    displayName: 'Maya Rosen',
    locale: 'en',
    roles: [{ role: Role.INTERMEDIARY, organisation: 'bridge' }],
  },
  {
    key: 'reviewer-1',
    email: 'reviewer1@university.example',
    displayName: 'Prof. Hana Weiss',
    locale: 'en',
    roles: [{ role: Role.REVIEWER, organisation: 'university' }],
  },
  {
    key: 'reviewer-2',
    email: 'reviewer2@university.example',
    displayName: 'Dr. Samir Nasser',
    locale: 'ar',
    roles: [{ role: Role.REVIEWER, organisation: 'university' }],
  },
  {
    key: 'reviewer-3',
    email: 'reviewer3@etgar.example',
    displayName: 'Ilan Barak',
    locale: 'he',
    roles: [{ role: Role.REVIEWER, organisation: 'operator' }],
  },
];

/** The name that a person of the story shows. */
export const storyPersonName = (key: string): string =>
  storyPeople.find((person) => person.key === key)?.displayName ?? key;
