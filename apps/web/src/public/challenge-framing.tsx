import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Facts } from '#web/ui/card.tsx';
import type { ShownChallenge } from './answers.types.ts';
import { framingFragment } from './challenge.documents.ts';
import styles from './challenge.module.css';
import { Written } from './challenge-parts.tsx';

interface FramingProps {
  readonly framing: FragmentOf<typeof framingFragment>;
}

/** What a pilot may work with, how it is reached, and from when on. */
export function Datasets({ framing }: FramingProps) {
  const t = useText();
  const { date } = useFormats();
  const { datasets, testSite } = readFragment(framingFragment, framing);
  return (
    <>
      <ul>
        {datasets.map(({ name, owner, accessRoute, availableOn, sensitivity }) => (
          <li key={JSON.stringify(name)} className={styles.item}>
            <h3>
              <Localized text={name} />
            </h3>
            <Facts
              facts={[
                { term: t('dataset.sensitivity'), value: sensitivity && t(`sensitivity.${sensitivity}`) },
                { term: t('dataset.access'), value: <Localized text={accessRoute} /> },
                { term: t('dataset.owner'), value: owner && <bdi>{owner}</bdi> },
                { term: t('dataset.from'), value: availableOn && date(availableOn) },
              ]}
            />
          </li>
        ))}
      </ul>
      {testSite && <Written text={testSite.name} title={t('framing.test_site')} />}
    </>
  );
}

/** What was tried before and what the market has. */
export function Background({ framing }: FramingProps) {
  const t = useText();
  const { attempts, isFirstAttempt, marketScan } = readFragment(framingFragment, framing);
  return (
    <>
      {isFirstAttempt && <p>{t('framing.first_attempt')}</p>}
      {attempts.length > 0 && <h3>{t('framing.attempts')}</h3>}
      <ul>
        {attempts.map(({ what, whyItFailed, year }) => (
          <li key={JSON.stringify(what)} className={styles.item}>
            <p>
              {year !== null && <bdi>{year}: </bdi>}
              <Localized text={what} />
            </p>
            <p className={styles.quiet}>
              <Localized text={whyItFailed} />
            </p>
          </li>
        ))}
      </ul>
      <Written text={marketScan} title={t('framing.market')} />
    </>
  );
}

/** What happens when a pilot succeeds: how it is bought, from what, and who owns it. */
export function Exit({ challenge }: { readonly challenge: ShownChallenge }) {
  const t = useText();
  const { exitToProcurement } = challenge;
  const { exitLegalBasis, scaleUpSource, intellectualProperty } = readFragment(
    framingFragment,
    challenge.framing,
  );
  return (
    <>
      {exitToProcurement && <p>{t(`exit.${exitToProcurement}`)}</p>}
      <Written text={exitLegalBasis} title={t('framing.exit_law')} />
      <Written text={scaleUpSource} title={t('framing.scale_up')} />
      {intellectualProperty && (
        <div>
          <h3>{t('framing.ip')}</h3>
          <p>{t(`ip.${intellectualProperty}`)}</p>
        </div>
      )}
    </>
  );
}
