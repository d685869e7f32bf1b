import { Injectable } from '@nestjs/common';
import type { Challenge } from '#libs/challenges';
import { type Locale, textIn, translate } from '#libs/i18n';
import { formatInstant } from '#libs/kernel';
import { ANSWER_DAYS, type LetterCriterion, type LetterFacts } from './letter.rules.js';

/** A letter before it has a greeting and an address. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

export type LetterTexts = Readonly<Record<Locale, LetterText>>;

/** Western digits in every language: scores and dates are read aloud, copied and compared. */
const INTL_LOCALE = { he: 'he-IL', ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

/** Writes what was decided about a submission in every language of the platform. */
@Injectable()
export class LetterWriter {
  write(facts: LetterFacts, challenge: Challenge, title: string): LetterTexts {
    const inLanguage = (locale: Locale) => textOf(facts, challenge, title, locale);
    return { he: inLanguage('he'), ar: inLanguage('ar'), en: inLanguage('en') };
  }
}

function textOf(facts: LetterFacts, challenge: Challenge, title: string, locale: Locale): LetterText {
  const say = (code: string, params: Readonly<Record<string, string | number>> = {}) =>
    translate(code, locale, params);
  const { number, originalLanguage } = challenge;
  const names = { number, title, challenge: textIn(challenge.title, locale, originalLanguage) };
  return {
    subject: say('decisions.letter_subject', names),
    paragraphs: [
      say('decisions.letter_about', names),
      say(facts.outcome === 'AWARDED' ? 'decisions.letter_awarded' : 'decisions.letter_not_awarded'),
      say('decisions.letter_reason', { reason: facts.reason }),
      [
        say('decisions.letter_score', { ...inWords(facts, locale), submissions: facts.submissions }),
        ...facts.criteria.map((own) =>
          say('decisions.letter_criterion', criterionOf(own, locale, originalLanguage)),
        ),
      ].join('\n'),
      ...datesOf(facts, challenge.zone, locale, say),
      say('decisions.letter_debrief', { days: ANSWER_DAYS }),
    ],
  };
}

function datesOf(
  { standstillUntil, appealUntil }: LetterFacts,
  zone: string,
  locale: Locale,
  say: (code: string, params?: Readonly<Record<string, string | number>>) => string,
): string[] {
  const until = (at: number) => formatInstant(new Date(at), zone, INTL_LOCALE[locale]);
  return [
    standstillUntil === null
      ? say('decisions.letter_at_once')
      : say('decisions.letter_standstill', { until: until(standstillUntil) }),
    appealUntil === null
      ? say('decisions.letter_no_appeal')
      : say('decisions.letter_appeal', { until: until(appealUntil) }),
  ];
}

const criterionOf = (own: LetterCriterion, locale: Locale, original: Locale) => ({
  name: textIn(own.name, locale, original),
  weight: own.weight,
  min: own.scaleMin,
  max: own.scaleMax,
  ...inWords({ score: own.mean, lowest: own.lowest, highest: own.highest }, locale),
});

/** Two decimals at most: more would pretend to know more. */
const inWords = (
  { score, lowest, highest }: Pick<LetterFacts, 'score' | 'lowest' | 'highest'>,
  locale: Locale,
) => {
  const format = new Intl.NumberFormat(INTL_LOCALE[locale], { maximumFractionDigits: 2 });
  return { score: format.format(score), lowest: format.format(lowest), highest: format.format(highest) };
};
