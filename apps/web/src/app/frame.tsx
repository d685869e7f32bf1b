import { useEffect, useRef, useState } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useAct, useApi } from '#web/api/use-api.ts';
import { dropAllCopies } from '#web/forms/local-copy.ts';
import { LOCALE_FACTS, LOCALES } from '#web/i18n/locales.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { signOutDocument } from '#web/session/session.documents.ts';
import { SessionKeeper } from '#web/session/session-keeper.tsx';
import { holds, useViewer } from '#web/session/use-viewer.ts';
import { Button } from '#web/ui/button.tsx';
import icon from '#web/ui/icon.svg';
import { PageWidth, Row } from '#web/ui/layout.tsx';
import styles from './frame.module.css';
import { DESTINATIONS } from './navigation.ts';
import { ThemeButton } from './theme.tsx';

/** What stands around every page: brand, ways, language, person; and after each step the focus at the new page. */
export function Frame() {
  const t = useText();
  const locale = useLocale();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && pathname) main.current?.focus();
    first.current = false;
  }, [pathname]);
  return (
    <>
      <a href="#main" className={`visually-hidden ${styles.skip}`}>
        {t('nav.skip')}
      </a>
      <Waiting />
      <Top />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <PageWidth>
          <Outlet />
        </PageWidth>
      </main>
      <footer className={styles.foot}>
        <PageWidth>
          <Row gap={5}>
            <span>{t('foot.what')}</span>
            <Link to={`/${locale}/results`}>{t('foot.results')}</Link>
            <a href={`/feeds/${locale}/challenges.atom`}>{t('foot.feed')}</a>
            <Link to={`/${locale}/accessibility`}>{t('foot.accessibility')}</Link>
            <a href="/graphiql">{t('foot.api')}</a>
          </Row>
        </PageWidth>
      </footer>
      <SessionKeeper />
      <ScrollRestoration />
    </>
  );
}

/** Brand, ways, language and person in one line; on a telephone all but the brand waits behind a button. */
function Top() {
  const t = useText();
  const locale = useLocale();
  const { pathname } = useLocation();
  // Open for the page on which it was opened: whoever went on has found their way.
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === pathname;
  return (
    <header className={styles.top}>
      <div className={styles.bar}>
        <Link to={`/${locale}`} className={styles.brand}>
          <img src={icon} alt="" />
          {t('brand')}
        </Link>
        <button
          type="button"
          className={styles.menu}
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setOpenOn(isOpen ? undefined : pathname)}
        >
          {t('nav.menu')}
        </button>
        <div id="menu" className={styles.ways} data-open={isOpen || undefined}>
          <Ways />
          <Tools />
        </div>
      </div>
    </header>
  );
}

function Ways() {
  const t = useText();
  const locale = useLocale();
  const viewer = useViewer();
  return (
    <nav className={styles.nav} aria-label={t('nav.main')}>
      {DESTINATIONS.filter(({ roles, guarded }) =>
        guarded ? viewer : !roles || holds(viewer, ...roles),
      ).map(({ path, label }) => (
        <NavLink key={label} to={path ? `/${locale}/${path}` : `/${locale}`} end={path === ''}>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}

function Tools() {
  const t = useText();
  const api = useApi();
  const { pathname, search } = useLocation();
  const viewer = useViewer();
  const signOut = useAct(signOutDocument);
  const leave = async () => {
    // Another person may sit down next: nothing that was read or typed stays.
    if (!(await signOut.run({}))) return;
    dropAllCopies();
    location.assign(`/${api.locale}`);
  };
  return (
    <div className={styles.tools}>
      <ul aria-label={t('nav.language')} style={{ display: 'contents' }}>
        {LOCALES.filter((locale) => locale !== api.locale).map((locale) => (
          <li key={locale}>
            <a href={`/${locale}${pathname.slice(3)}${search}`} lang={locale} hrefLang={locale}>
              {LOCALE_FACTS[locale].name}
            </a>
          </li>
        ))}
      </ul>
      <ThemeButton />
      {viewer === null && <Link to={`/${api.locale}/sign-in`}>{t('session.sign_in')}</Link>}
      {viewer && (
        <>
          <Link to={`/${api.locale}/account`} aria-label={t('nav.account', { name: viewer.displayName })}>
            <bdi>{viewer.displayName}</bdi>
          </Link>
          <Button kind="quiet" small pending={signOut.pending} onClick={leave}>
            {t('session.sign_out')}
          </Button>
        </>
      )}
    </div>
  );
}

/** A thin line while the next page is being fetched; the present one stays. */
function Waiting() {
  const t = useText();
  const { state } = useNavigation();
  return (
    <div role="status">
      {state !== 'idle' && (
        <>
          <div className={styles.waiting} />
          <span className="visually-hidden">{t('nav.loading')}</span>
        </>
      )}
    </div>
  );
}
