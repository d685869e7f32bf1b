import { type ChangeEvent, useState } from 'react';
import { RequestFault } from '#web/api/faults.ts';
import { useApi } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { MAX_UPLOAD, type UploadedFile, upload } from './upload.ts';

export interface Upload {
  /** For the input: sends what was chosen. */
  readonly choose: (event: ChangeEvent<HTMLInputElement>) => Promise<void>;
  readonly isSending: boolean;
  /** Why the last file is not on the server, in words. */
  readonly problem: string | undefined;
}

/** A file goes to the server when it is chosen; `onSent` hears of it when the server has it. */
export function useUpload(organisationId: string, onSent: (file: UploadedFile) => void): Upload {
  const t = useText();
  const api = useApi();
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    target.value = '';
    if (!chosen) return;
    if (chosen.size > MAX_UPLOAD) return setProblem(t('file.too_large'));
    setProblem(undefined);
    setIsSending(true);
    try {
      onSent(await upload(api, organisationId, chosen));
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setProblem(fault.message || t('fault.network'));
    } finally {
      setIsSending(false);
    }
  };
  return { choose, isSending, problem };
}
