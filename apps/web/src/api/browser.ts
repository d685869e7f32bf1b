import type { Send } from './api.ts';
import { RequestFault } from './faults.ts';

/** Sends to the server that the page came from; the session is a cookie that scripts cannot read. */
export const sendFromBrowser: Send = async (body, locale) => {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    throw new RequestFault('network', '');
  }
};
