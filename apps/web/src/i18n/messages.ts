import type { Locale } from './locales.ts';
import type administration from './messages/administration.en.json';
import type common from './messages/common.en.json';
import type design from './messages/design.en.json';
import type desk from './messages/desk.en.json';
import type ministry from './messages/ministry.en.json';
import type pilots from './messages/pilots.en.json';
import type programmes from './messages/programmes.en.json';
import type publicArea from './messages/public.en.json';
import type review from './messages/review.en.json';
import type startup from './messages/startup.en.json';

/** Texts are split by the part of the portal that needs them. */
export type Area =
  | 'common'
  | 'public'
  | 'startup'
  | 'ministry'
  | 'review'
  | 'programmes'
  | 'pilots'
  | 'administration'
  | 'desk'
  | 'design';

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids:
        | keyof typeof common
        | keyof typeof publicArea
        | keyof typeof startup
        | keyof typeof ministry
        | keyof typeof review
        | keyof typeof programmes
        | keyof typeof pilots
        | keyof typeof administration
        | keyof typeof desk
        | keyof typeof design;
    }
    interface IntlConfig {
      locale: Locale;
    }
  }
}

export type MessageId = FormatjsIntl.Message['ids'];

const FILES = import.meta.glob<{ default: Record<string, string> }>('./messages/*.json');

/** @throws when an area has no texts in a language, which a test rules out */
export async function loadMessages(locale: Locale, areas: readonly Area[]): Promise<Record<string, string>> {
  const files = await Promise.all(
    areas.map(async (area) => {
      const load = FILES[`./messages/${area}.${locale}.json`];
      if (!load) throw new Error(`No texts for ${area} in ${locale}.`);
      return (await load()).default;
    }),
  );
  return Object.assign({}, ...files) as Record<string, string>;
}
