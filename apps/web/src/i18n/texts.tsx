import { type ReactNode, useMemo } from 'react';
import { createIntl, type IntlShape, RawIntlProvider, useIntl } from 'react-intl';
import { LOCALE_FACTS, type Locale } from './locales.ts';
import type { MessageId } from './messages.ts';

type Values = Record<string, string | number | Date | null | undefined>;

interface TextsProps {
  readonly locale: Locale;
  readonly messages: Record<string, string>;
  readonly children: ReactNode;
}

/** The outermost texts: those of every page. */
export function Texts({ locale, messages, children }: TextsProps) {
  const intl = useMemo(() => intlOf(locale, messages), [locale, messages]);
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}

/** Adds the texts of an area to those around it. */
export function AreaTexts({ messages, children }: Omit<TextsProps, 'locale'>) {
  const outer = useIntl();
  const intl = useMemo(
    () => intlOf(outer.locale as Locale, { ...(outer.messages as Record<string, string>), ...messages }),
    [outer, messages],
  );
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}

const intlOf = (locale: Locale, messages: Record<string, string>): IntlShape =>
  createIntl({
    locale,
    messages,
    onError: (error) => {
      if (import.meta.env.DEV) throw error;
    },
  });

/** `t('home.title')`: a text of the catalogue; `t` is stable between renders. */
export function useText(): (id: MessageId, values?: Values) => string {
  const intl = useIntl();
  return useMemo(() => (id, values) => intl.formatMessage({ id }, values as never), [intl]);
}

export const useLocale = (): Locale => useIntl().locale as Locale;

/** The locale for `Intl`: its digits and calendar are those that are in use. */
export const useFormatLocale = (): string => LOCALE_FACTS[useLocale()].format;
