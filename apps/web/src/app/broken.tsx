import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { RequestFault } from '#web/api/faults.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { PageWidth, Row, Stack } from '#web/ui/layout.tsx';

const TITLES: Readonly<Record<string, MessageId>> = {
  network: 'broken.network',
  session: 'broken.session',
  forbidden: 'broken.forbidden',
  missing: 'broken.missing',
  refused: 'broken.refused',
};

/** In place of a page that cannot be shown. What does not exist and what is hidden look the same. */
export function Broken() {
  const t = useText();
  const locale = useLocale();
  const error = useRouteError();
  const kind =
    error instanceof RequestFault
      ? error.kind
      : isRouteErrorResponse(error) || !error
        ? 'missing'
        : 'refused';
  return (
    <>
      <title>{`${t(TITLES[kind] ?? 'broken.refused')} · Etgar`}</title>
      <PageHeader title={t(TITLES[kind] ?? 'broken.refused')} />
      <Stack>
        {error instanceof RequestFault && error.message && <p>{error.message}</p>}
        <Row>
          <ButtonLink kind="primary" to={kind === 'session' ? `/${locale}/sign-in` : `/${locale}`}>
            {t(kind === 'session' ? 'session.sign_in' : 'broken.home')}
          </ButtonLink>
          <Link to="." reloadDocument>
            {t('broken.again')}
          </Link>
        </Row>
      </Stack>
    </>
  );
}

/** As {@link Broken}, where even the frame around the pages is missing. */
export const BrokenFrame = () => (
  <PageWidth>
    <Broken />
  </PageWidth>
);
