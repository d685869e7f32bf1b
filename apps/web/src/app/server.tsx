import { dehydrate } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import { Api, type Send } from '#web/api/api.ts';
import { localeOfPath } from '#web/i18n/locales.ts';
import { loadMessages } from '#web/i18n/messages.ts';
import { Portal } from './portal.tsx';
import { routesOf } from './routes.tsx';

export interface Rendered {
  readonly status: number;
  /** Where the address leads instead; the other fields are empty then. */
  readonly location?: string;
  /** Title, description and JSON-LD. */
  readonly head: string;
  readonly body: string;
  /** What the page asked, for the browser to begin with. */
  readonly state: string;
}

/** Writes a public page as a visitor without a session sees it. */
export async function render(url: URL, send: Send): Promise<Rendered> {
  const api = new Api(localeOfPath(url.pathname), send);
  const { query, dataRoutes } = createStaticHandler(routesOf(api));
  const context = await query(new Request(url));
  if (context instanceof Response)
    return {
      status: context.status,
      location: context.headers.get('location') ?? '/',
      head: '',
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
    status: context.statusCode,
    head,
    body: html.slice(head.length),
    state: JSON.stringify(dehydrate(api.cache)).replaceAll('<', '\\u003c'),
  };
}
