import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Api } from '#web/api/api.ts';
import { ApiContext } from '#web/api/use-api.ts';
import { Texts } from '#web/i18n/texts.tsx';

interface PortalProps {
  readonly api: Api;
  readonly messages: Record<string, string>;
  readonly children: ReactNode;
}

/** What surrounds every page, in a browser and on the server. */
export function Portal({ api, messages, children }: PortalProps) {
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={api.cache}>
        <Texts locale={api.locale} messages={messages}>
          {children}
        </Texts>
      </QueryClientProvider>
    </ApiContext>
  );
}
