import type { PageInput } from '#web/app/page.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { holds, useViewer } from '#web/session/use-viewer.ts';
import { Card, CardLink, Empty, PageHeader } from '#web/ui/card.tsx';
import { Grid } from '#web/ui/layout.tsx';
import { SECTIONS } from './sections.tsx';

export const load = ({ t }: PageInput) => ({ title: t('administration.title') });

/** What there is to administer for whoever is signed in. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const viewer = useViewer();
  const sections = SECTIONS.filter(({ roles }) => !roles || holds(viewer, ...roles));
  return (
    <>
      <PageHeader title={t('administration.title')} lead={t('administration.lead')} />
      {sections.length === 0 ? (
        <Empty>{t('administration.nothing')}</Empty>
      ) : (
        <Grid as="ul">
          {sections.map(({ path, title, lead }) => (
            <Card key={path} as="li">
              <h2>
                <CardLink to={`/${locale}/administration/${path}`}>{t(title)}</CardLink>
              </h2>
              <p>{t(lead)}</p>
            </Card>
          ))}
        </Grid>
      )}
    </>
  );
}
