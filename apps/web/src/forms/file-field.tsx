import { type ChangeEvent, useId, useState } from 'react';
import { RequestFault } from '#web/api/faults.ts';
import { useApi } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { useFieldIssue } from '#web/ui/form.tsx';
import { Row } from '#web/ui/layout.tsx';
import styles from './file-field.module.css';
import { MAX_UPLOAD, type UploadedFile, upload } from './upload.ts';

interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly organisationId: string;
  readonly file: UploadedFile | null;
  readonly onChange: (file: UploadedFile | null) => void;
}

/** A file that goes to the server when it is chosen; what is on the page afterwards is what the server has. */
export function FileField({ name, label, optional, organisationId, file, onChange }: FileFieldProps) {
  const t = useText();
  const id = useId();
  const api = useApi();
  const issue = useFieldIssue(name, id);
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
      onChange(await upload(api, organisationId, chosen));
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setProblem(fault.message || t('fault.network'));
    } finally {
      setIsSending(false);
    }
  };
  const wrong = problem ?? issue;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>{t('form.optional')}</span>}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('file.kinds')}
      </p>
      {wrong && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {wrong}
        </p>
      )}
      {file && (
        <Row gap={2}>
          <a href={`/files/${file.id}`}>
            <bdi>{file.name}</bdi>
          </a>
          <Button kind="quiet" small onClick={() => onChange(null)}>
            {t('file.remove')}
          </Button>
        </Row>
      )}
      <input
        id={id}
        name={name}
        type="file"
        accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.csv,.txt"
        onChange={choose}
        disabled={isSending}
        aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
      />
      <p role="status" className={styles.hint}>
        {isSending && t('file.sending')}
      </p>
    </div>
  );
}
