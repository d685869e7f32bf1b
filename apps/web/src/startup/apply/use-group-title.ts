import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import type { Group } from './draft.ts';

/** What a page of an application is called. */
export function useGroupTitle(): (group: Group) => string {
  const t = useText();
  const localized = useLocalized();
  return (group) => {
    if ('questions' in group) {
      const [first, ...others] = group.questions.map(({ prompt }) => localized(prompt));
      return others.length > 0 ? t('apply.more_questions', { first, count: others.length }) : (first ?? '');
    }
    if (group.step === 'about') return t('apply.about');
    return t(group.step === 'ask' ? 'apply.ask' : 'apply.team');
  };
}
