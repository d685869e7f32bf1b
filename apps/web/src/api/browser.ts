import type { Send } from './api.ts';
import { RequestFault } from './faults.ts';
import { noteServerDate } from './server-clock.ts';

/** Sends to the server that the page came from; the session is a cookie that scripts cannot read. */
export const sendFromBrowser: Send = async (body, locale) => {
  const sentAt = Date.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify(body),
    });
    noteServerDate(response.headers.get('date'), Date.now() - sentAt);
    return await response.json();
  } catch {
    throw new RequestFault('network', '');
  }
};
