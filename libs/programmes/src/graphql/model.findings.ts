import { LOCALES, translate } from '#libs/i18n';
import type { ModelFinding } from '#libs/models';
import type { ModelFindingType } from './model.type.js';

/** A finding as the API shows it, in every language. */
export const shownFinding = ({
  code,
  mend,
  params,
  path,
  rule,
  severity,
  stage,
}: ModelFinding): ModelFindingType => {
  const inAll = (text: string) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, translate(text, locale, params)]));
  return { code, rule, severity, path, stageId: stage ?? null, message: inAll(code), mend: inAll(mend) };
};
