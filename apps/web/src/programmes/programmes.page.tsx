import type { ResultOf } from '#web/api/graphql.ts';
import { askWhole, useWhole } from '#web/api/whole-list.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card, CardLink, Empty, Facts, PageHeader } from '#web/ui/card.tsx';
import { Grid, Row } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { programmesOf } from './lists.ts';
import type { programmesDocument } from './programmes.documents.ts';
import { PROGRAMME_TONES } from './terms.ts';

type Programme = ResultOf<typeof programmesDocument>['managedProgrammes']['nodes'][number];

export async function load({ api, t }: PageInput) {
  await askWhole(api, programmesOf(api));
  return { title: t('programmes.title') };
}

/** The programmes that a person runs. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const programmes = useWhole(programmesOf);
  return (
    <>
      <PageHeader
        title={t('programmes.title')}
        lead={t('programmes.lead')}
        actions={
          <Row>
            <ButtonLink kind="primary" to={`/${locale}/programmes/new`}>
              {t('programmes.new')}
            </ButtonLink>
            <ButtonLink to={`/${locale}/models`}>{t('models.title')}</ButtonLink>
          </Row>
        }
      />
      {programmes.length === 0 ? (
        <Empty>{t('programmes.none')}</Empty>
      ) : (
        <Grid as="ul">
          {programmes.map((programme) => (
            <ProgrammeCard key={programme.id} programme={programme} />
          ))}
        </Grid>
      )}
    </>
  );
}

function ProgrammeCard({ programme }: { readonly programme: Programme }) {
  const t = useText();
  const locale = useLocale();
  const { date } = useFormats();
  const { id, code, state, name, summary, stages } = programme;
  const [first, last] = [stages[0], stages.at(-1)];
  return (
    <Card as="li">
      <Row gap={2}>
        <Tag tone={PROGRAMME_TONES[state]}>{t(`programme_state.${state}`)}</Tag>
        <bdi>{code}</bdi>
      </Row>
      <h2>
        <CardLink to={`/${locale}/programmes/${id}`}>
          <Localized text={name} />
        </CardLink>
      </h2>
      <p>
        <Localized text={summary} />
      </p>
      {first && last && (
        <Facts
          facts={[
            { term: t('programmes.begins'), value: date(first.startsAt) },
            { term: t('programmes.ends'), value: date(last.endsAt) },
          ]}
        />
      )}
    </Card>
  );
}
