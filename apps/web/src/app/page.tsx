import type { ComponentType } from 'react';
import {
  type LoaderFunctionArgs,
  type RouteObject,
  redirect,
  useLoaderData,
  useLocation,
} from 'react-router';
import type { Api } from '#web/api/api.ts';
import { RequestFault } from '#web/api/faults.ts';
import { useApi } from '#web/api/use-api.ts';
import { LOCALES, type Locale } from '#web/i18n/locales.ts';
import type { LocalizedValue } from '#web/i18n/localized.tsx';
import { pick } from '#web/i18n/localized.tsx';
import { type Area, loadMessages, type MessageId } from '#web/i18n/messages.ts';
import { AreaTexts } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';

/** What a page says about itself to browsers and search engines. */
export interface Head {
  readonly title: string;
  readonly description?: string;
  /** Search engines leave it out: what a search found, for one. */
  readonly isPrivate?: boolean;
  /** The name of the feed that tells of new things on it. */
  readonly feed?: string;
  /** A schema.org object, for public pages. */
  readonly jsonLd?: object;
}

export interface PageInput {
  readonly api: Api;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly url: URL;
  /** Texts without values. */
  readonly t: (id: MessageId) => string;
  readonly localized: (text: LocalizedValue | null | undefined) => string;
}

/** A module of a page: its component, and what has to be there before it is shown. */
export interface PageModule {
  readonly Page: ComponentType;
  /** Asks what the page shows, so that it appears whole; says what stands in the title. */
  readonly load: (input: PageInput) => Promise<Head> | Head;
}

interface PageOptions {
  readonly areas: readonly Area[];
  /** Only for people who are signed in. */
  readonly guarded?: boolean;
  /** The file of the page, below `apps/web`, for pages that are written on the server: its code is fetched early. */
  readonly source?: string;
}

export interface PageHandle {
  readonly sources: readonly string[];
}

/** A route whose code, texts and data are fetched together, before the page that is on screen gives way to it. */
export function page(
  api: Api,
  path: string,
  load: () => Promise<PageModule>,
  { areas, guarded = false, source }: PageOptions,
): RouteObject {
  return {
    path,
    handle: {
      sources: source ? [source, ...textsOf(['common', ...areas], api.locale)] : [],
    } satisfies PageHandle,
    lazy: async () => {
      const [module, messages] = await Promise.all([load(), loadMessages(api.locale, ['common', ...areas])]);
      const Shown = () => (
        <AreaTexts messages={messages}>
          <DocumentHead />
          <module.Page />
        </AreaTexts>
      );
      const loader = async ({ params, request }: LoaderFunctionArgs): Promise<Head> => {
        const asked = new URL(request.url);
        const url = new URL(asked.pathname + asked.search, api.origin);
        if (guarded) await mustBeSignedIn(api, url);
        return module.load({
          api,
          params,
          url,
          t: (id) => messages[id] ?? id,
          localized: (text) => pick(text, api.locale)?.value ?? '',
        });
      };
      return { Component: Shown, loader };
    },
  };
}

const textsOf = (areas: readonly Area[], locale: Locale): string[] =>
  areas.map((area) => `src/i18n/messages/${area}.${locale}.json`);

async function mustBeSignedIn(api: Api, url: URL): Promise<void> {
  const { viewer } = await api.ask(viewerDocument, {});
  if (!viewer) throw redirect(`/${api.locale}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
}

/** For what does not exist, or not for this visitor: both look the same. */
export const notFound = (): never => {
  throw new RequestFault('missing', '');
};

/** React moves these into the head of the document. */
function DocumentHead() {
  const head = useLoaderData<Head>();
  const { locale, origin } = useApi();
  const { pathname } = useLocation();
  const path = pathname.slice(3);
  return (
    <>
      <title>{`${head.title} · Etgar`}</title>
      {head.description && <meta name="description" content={head.description} />}
      {head.isPrivate && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={`${origin}/${locale}${path}`} />
      {LOCALES.map((each) => (
        <link key={each} rel="alternate" hrefLang={each} href={`${origin}/${each}${path}`} />
      ))}
      {head.feed && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={head.feed}
          href={`${origin}/feeds/${locale}/challenges.atom`}
        />
      )}
      {head.jsonLd && (
        <script type="application/ld+json">{JSON.stringify(head.jsonLd).replaceAll('<', '\\u003c')}</script>
      )}
    </>
  );
}
