import type { Api } from '#web/api/api.ts';
import { faultOf, RequestFault } from '#web/api/faults.ts';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** The largest file that the server takes, in bytes. */
export const MAX_UPLOAD = 25 * 1024 * 1024;

/** Sends a file beside GraphQL. @throws RequestFault with the server's words */
export function upload(api: Api, organisationId: string, file: File): Promise<UploadedFile> {
  return api.keepingSession(() => send(api, organisationId, file));
}

async function send(api: Api, organisationId: string, file: File): Promise<UploadedFile> {
  const form = new FormData();
  // The server reads the form as it comes in: the owner first.
  form.append('organisationId', organisationId);
  form.append('file', file);
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch('/files', {
      method: 'POST',
      credentials: 'same-origin',
      // No page of another site can send this header.
      headers: { 'x-etgar-csrf': '1', 'accept-language': api.locale },
      body: form,
    });
    answer = await response.json();
  } catch {
    throw new RequestFault('network', '');
  }
  if (response.ok) return answer as UploadedFile;
  const [first] = (answer as { errors?: { message: string; code: string }[] }).errors ?? [];
  const code = response.status === 401 ? 'UNAUTHENTICATED' : (first?.code ?? '');
  throw faultOf([{ message: first?.message ?? '', extensions: { code } }]);
}
