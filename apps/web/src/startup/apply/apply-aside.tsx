import { Link } from 'react-router';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Card } from '#web/ui/card.tsx';
import { Deadline } from '#web/ui/deadline.tsx';
import type { ApplicationChallenge } from './draft.ts';

/** What should be in sight while an application is written: until when, for whom, and where it stands in full. */
export function ApplyAside({ challenge }: { readonly challenge: ApplicationChallenge }) {
  const t = useText();
  const locale = useLocale();
  return (
    <Card as="section">
      <h2>{t('apply.deadline')}</h2>
      <Deadline closesAt={challenge.closesAt} zone={challenge.zone} />
      <p>{t('apply.server_time')}</p>
      <p>
        <Localized text={challenge.ministry?.name} />
      </p>
      <Link to={`/${locale}/challenges/${challenge.number}`}>{t('apply.challenge')}</Link>
    </Card>
  );
}
