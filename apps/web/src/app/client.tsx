import { type DehydratedState, hydrate } from '@tanstack/react-query';
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Api } from '#web/api/api.ts';
import { sendFromBrowser } from '#web/api/browser.ts';
import { localeOfPath } from '#web/i18n/locales.ts';
import { loadMessages } from '#web/i18n/messages.ts';
import { Portal } from './portal.tsx';
import { routesOf } from './routes.tsx';
import '#web/ui/fonts.css';
import '#web/ui/tokens.css';
import '#web/ui/base.css';

const root = document.getElementById('root') as HTMLElement;
const state = document.getElementById('state')?.textContent;
// The server knows under which address it is reached; a browser may have come by another.
const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
const api = new Api(localeOfPath(location.pathname), sendFromBrowser, new URL(canonical).origin);
if (state) hydrate(api.cache, JSON.parse(state) as DehydratedState);

const messages = await loadMessages(api.locale, ['common']);
const router = createBrowserRouter(routesOf(api));
await new Promise<void>((ready) => {
  if (router.state.initialized) return ready();
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    ready();
  });
});

const portal = (
  <StrictMode>
    <Portal api={api} messages={messages}>
      <RouterProvider router={router} />
    </Portal>
  </StrictMode>
);
startTransition(() => {
  if (state) hydrateRoot(root, portal);
  else createRoot(root).render(portal);
});
