import type { LocalizedValue } from '#web/i18n/localized.tsx';
import type { ShownChallenge } from './answers.types.ts';

type Words = (text: LocalizedValue | null | undefined) => string;

/**
 * A challenge as search engines read it: money for which one applies until a day (schema.org/MonetaryGrant), and where
 * the page stands.
 */
export function challengeJsonLd(challenge: ShownChallenge, words: Words, url: URL): object {
  const { ministry, budget } = challenge;
  const [, locale] = url.pathname.split('/');
  const body = ministry && { '@type': 'GovernmentOrganization', name: words(ministry.name) };
  const item = (position: number, name: string, path: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item: `${url.origin}/${locale}${path}`,
  });
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'MonetaryGrant',
        '@id': `${url.origin}${url.pathname}`,
        identifier: challenge.number,
        name: words(challenge.title),
        description: words(challenge.problem),
        inLanguage: locale,
        keywords: challenge.tags,
        ...(budget && {
          amount: { '@type': 'MonetaryAmount', value: budget.amount, currency: budget.currency },
        }),
        ...(body && { funder: body }),
        ...(challenge.isOpen && {
          potentialAction: {
            '@type': 'ApplyAction',
            target: `${url.origin}/${locale}/startup/apply/${challenge.number}`,
            startTime: challenge.opensAt,
            endTime: challenge.closesAt,
          },
        }),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          item(1, 'Etgar', ''),
          item(2, words(challenge.title), `/challenges/${challenge.number}`),
        ],
      },
    ],
  };
}
