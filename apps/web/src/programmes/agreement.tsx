import { useQueries } from '@tanstack/react-query';
import { useApi } from '#web/api/use-api.ts';
import { Bars } from '#web/charts/bars.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import type { Challenge } from './answers.types.ts';
import { agreementDocument } from './programmes.documents.ts';
import { JUDGED } from './terms.ts';

/** How far reviewers agree beyond chance, challenge by challenge (Krippendorff's alpha). */
export function Agreement({ challenges }: { readonly challenges: readonly Challenge[] }) {
  const t = useText();
  const api = useApi();
  const localized = useLocalized();
  const { number } = useFormats();
  const judged = challenges.filter(({ state }) => JUDGED.includes(state));
  const answers = useQueries({
    queries: judged.map(({ id }) => api.options(agreementDocument, { challengeId: id })),
  });
  const rows = judged.flatMap((challenge, index) => {
    const alpha = answers[index]?.data?.ranking?.calibration?.alpha;
    return alpha === null || alpha === undefined ? [] : [{ ...challenge, alpha }];
  });
  if (rows.length === 0) return null;
  return (
    <Bars
      caption={t('programmes.agreement')}
      finding={t('programmes.agreement_means')}
      file="agreement"
      digits={2}
      rows={rows}
      rowKey={({ id }) => id}
      mark={({ title, alpha }) => ({
        label: localized(title),
        value: alpha,
        note: number(alpha, 2),
        tone: 4,
      })}
      columns={[
        { key: 'title', label: t('programmes.challenge'), value: ({ title }) => localized(title) },
        {
          key: 'alpha',
          label: 'α',
          value: ({ alpha }) => alpha,
          text: ({ alpha }) => number(alpha, 2),
          numeric: true,
        },
      ]}
    />
  );
}
