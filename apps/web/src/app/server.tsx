import { dehydrate } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import { Api, type Send } from '#web/api/api.ts';
import { type FaultKind, RequestFault } from '#web/api/faults.ts';
import { localeOfPath } from '#web/i18n/locales.ts';
import { loadMessages } from '#web/i18n/messages.ts';
import type { PageHandle } from './page.tsx';
import { Portal } from './portal.tsx';
import { routesOf } from './routes.tsx';

export interface Rendered {
  readonly status: number;
  /** Where the address leads instead; the other fields are empty then. */
  readonly location?: string;
  /** Title, description and JSON-LD. */
  readonly head: string;
  /** Source files of the page's code and texts. */
  readonly sources: readonly string[];
  readonly body: string;
  /** What the page asked, for the browser to begin with. */
  readonly state: string;
}

/** Writes a public page as a visitor without a session sees it. */
export async function render(url: URL, send: Send): Promise<Rendered> {
  const api = new Api(localeOfPath(url.pathname), send, url.origin);
  const { query, dataRoutes } = createStaticHandler(routesOf(api));
  const context = await query(new Request(url));
  if (context instanceof Response)
    return {
      status: context.status,
      location: context.headers.get('location') ?? '/',
      head: '',
      sources: [],
      body: '',
      state: '',
    };
  const messages = await loadMessages(api.locale, ['common']);
  const html = renderToString(
    <Portal api={api} messages={messages}>
      <StaticRouterProvider
        router={createStaticRouter(dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </Portal>,
  );
  // React writes what belongs to the head first.
  const [head = ''] = /^(<(title|meta|link)[^>]*>([^<]*<\/title>)?)*/.exec(html) ?? [];
  return {
    status: statusOf(context.errors),
    head,
    sources: (context.matches.at(-1)?.route.handle as PageHandle | undefined)?.sources ?? [],
    body: html.slice(head.length),
    state: JSON.stringify(dehydrate(api.cache)).replaceAll('<', '\\u003c'),
  };
}

const STATUS: Readonly<Record<FaultKind, number>> = {
  missing: 404,
  session: 401,
  forbidden: 403,
  refused: 400,
  network: 503,
};

/** What happened, for those who read no words: search engines drop a page that answers 404. */
function statusOf(errors: StaticHandlerContext['errors']): number {
  const [error] = Object.values(errors ?? {});
  if (error === undefined) return 200;
  return error instanceof RequestFault ? STATUS[error.kind] : 500;
}
