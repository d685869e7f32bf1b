import { useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { passportDocument } from './passport.documents.ts';
import { completenessOf, formOf } from './passport.ts';

/** How complete the passport is, and what would make it more so. */
export function Completeness({ organisationId }: { readonly organisationId: string }) {
  const t = useText();
  const locale = useLocale();
  const { list } = useFormats();
  const { ownPassport, solutions } = useAsk(passportDocument, { organisationId });
  const { done, total, missing } = completenessOf(formOf(ownPassport));
  return (
    <Card as="section">
      <h2>{t('passport.title')}</h2>
      <Progress label={t('passport.done', { done, total })} value={done} max={total} />
      {missing.length > 0 && <p>{t('passport.missing', { parts: list(missing.map((part) => t(part))) })}</p>}
      <p>{t('solutions.count', { count: solutions.nodes.length })}</p>
      {missing.length > 0 && (
        <div>
          <ButtonLink to={`/${locale}/startup/passport`}>
            {t(ownPassport ? 'passport.complete' : 'passport.begin')}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}
