import { useParams, useSearchParams } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { LOCALE_FACTS, type Locale } from '#web/i18n/locales.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import type { ShownChallenge } from './answers.types.ts';
import { CaseStudy } from './case-study.tsx';
import { challengePageDocument } from './challenge.documents.ts';
import styles from './challenge.module.css';
import { Aside } from './challenge-aside.tsx';
import { challengeJsonLd } from './challenge-json-ld.ts';
import { Section } from './challenge-parts.tsx';
import { QUESTIONS, SECTIONS } from './challenge-sections.tsx';
import { caseStudiesDocument } from './public.documents.ts';

const questionOf = (number = '', search: URLSearchParams) => ({ number, after: search.get(QUESTIONS) });

export async function load({ api, params, localized, url }: PageInput) {
  const question = questionOf(params.number, url.searchParams);
  const { challengeByNumber } = await api.ask(challengePageDocument, question);
  if (!challengeByNumber) return notFound();
  const { id, state, title, desiredOutcome, problem } = challengeByNumber;
  if (state === 'DECIDED') await api.ask(caseStudiesDocument, { first: 10, after: null, challengeId: id });
  return {
    title: localized(title),
    description: localized(desiredOutcome) || localized(problem),
    jsonLd: challengeJsonLd(challengeByNumber, localized, url),
  };
}

/** Everything that the ministry says about a challenge, and what was asked and changed since. */
export function Page() {
  const { number } = useParams();
  const [search] = useSearchParams();
  const { challengeByNumber: challenge } = useAsk(challengePageDocument, questionOf(number, search));
  return challenge && <Challenge challenge={challenge} />;
}

function Challenge({ challenge }: { readonly challenge: ShownChallenge }) {
  const t = useText();
  const locale = useLocale();
  const sections = SECTIONS.filter(({ isThere }) => isThere(challenge)).map(({ id, title, Content }) => ({
    id,
    title: t(title),
    content: <Content challenge={challenge} />,
  }));
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.challenges'), to: `/${locale}/challenges` }]}
        meta={
          <Row gap={2}>
            <bdi>{challenge.number}</bdi>
            <Tag tone={challenge.isOpen ? 'good' : undefined}>
              {t(challenge.isOpen ? 'challenge_state.open' : `challenge_state.${challenge.state}`)}
            </Tag>
          </Row>
        }
        title={<Localized text={challenge.title} />}
        lead={<Localized text={challenge.ministry?.name} />}
      />
      <div className={styles.layout}>
        <Aside challenge={challenge} contents={sections} />
        <div className={styles.body}>
          <Languages challenge={challenge} />
          {challenge.cancellationReason && (
            <Notice tone="warn">
              <p>{t('challenge.cancelled')}</p>
              <p dir="auto">{challenge.cancellationReason}</p>
            </Notice>
          )}
          {challenge.state === 'DECIDED' && <Outcome challengeId={challenge.id} />}
          {sections.map(({ id, title, content }) => (
            <Section key={id} id={id} title={title}>
              {content}
            </Section>
          ))}
        </div>
      </div>
    </>
  );
}

/** What pilots have come of it, as far as that was published. */
function Outcome({ challengeId }: { readonly challengeId: string }) {
  const t = useText();
  const { caseStudies } = useAsk(caseStudiesDocument, { first: 10, after: null, challengeId });
  if (caseStudies.nodes.length === 0) return null;
  return (
    <Section id="results" title={t('case.title')}>
      {caseStudies.nodes.map((study) => (
        <CaseStudy key={study.id} study={study} isTitled={false} />
      ))}
    </Section>
  );
}

/** Says honestly which language counts, and when the page's own is missing. */
function Languages({ challenge }: { readonly challenge: ShownChallenge }) {
  const t = useText();
  const locale = useLocale();
  const original = challenge.originalLanguage.toLowerCase() as Locale;
  const missing = [
    challenge.title,
    challenge.problem,
    challenge.desiredOutcome,
    challenge.constraints,
  ].filter((text) => !text[locale]);
  if (original === locale) return null;
  const language = t(`language.${original}`);
  if (missing.length === 4) return <Notice>{t('challenge.only_in', { language })}</Notice>;
  if (missing.length > 0) return <Notice>{t('challenge.partly_in', { language })}</Notice>;
  return (
    <p className={styles.quiet}>
      {t('challenge.original', { language })}{' '}
      <a href={`/${original}/challenges/${challenge.number}`} lang={original} hrefLang={original}>
        {LOCALE_FACTS[original].name}
      </a>
    </p>
  );
}
