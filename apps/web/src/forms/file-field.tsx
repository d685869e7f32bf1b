import { type ReactNode, useId } from 'react';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { FileList, type ShownFile } from '#web/ui/file-list.tsx';
import { useFieldIssue } from '#web/ui/form.tsx';
import { Row } from '#web/ui/layout.tsx';
import styles from './file-field.module.css';
import type { UploadedFile } from './upload.ts';
import { useUpload } from './use-upload.ts';

interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly organisationId: string;
  readonly file: Pick<UploadedFile, 'id' | 'name'> | null;
  readonly onChange: (file: UploadedFile | null) => void;
}

/** A file that goes to the server when it is chosen; what is on the page afterwards is what the server has. */
export function FileField({ file, onChange, ...box }: FileFieldProps) {
  const t = useText();
  return (
    <UploadBox {...box} onSent={onChange}>
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
    </UploadBox>
  );
}

interface FilesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly organisationId: string;
  readonly files: readonly ShownFile[];
  /** More are not offered. */
  readonly max: number;
  readonly onChange: (files: readonly ShownFile[]) => void;
}

/** Several files, each sent when it is chosen. */
export function FilesField({ files, max, onChange, ...box }: FilesFieldProps) {
  const add = (file: UploadedFile) => onChange([...files, { ...file, path: `/files/${file.id}` }]);
  return (
    <UploadBox {...box} onSent={add} isFull={files.length >= max}>
      {files.length > 0 && (
        <FileList files={files} onRemove={({ id }) => onChange(files.filter((file) => file.id !== id))} />
      )}
    </UploadBox>
  );
}

interface UploadBoxProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly organisationId: string;
  readonly onSent: (file: UploadedFile) => void;
  readonly isFull?: boolean;
  /** What is there already. */
  readonly children: ReactNode;
}

function UploadBox({
  name,
  label,
  hint,
  optional,
  organisationId,
  onSent,
  isFull,
  children,
}: UploadBoxProps) {
  const t = useText();
  const id = useId();
  const issue = useFieldIssue(name, id);
  const { choose, isSending, problem } = useUpload(organisationId, onSent);
  const wrong = problem ?? issue;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>{t('form.optional')}</span>}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint} {t('file.kinds')}
      </p>
      {wrong && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {wrong}
        </p>
      )}
      {children}
      <label className={styles.choose}>
        <input
          id={id}
          name={name}
          type="file"
          accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.csv,.txt"
          onChange={choose}
          disabled={isSending || isFull}
          aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        />
        <span>{t('file.choose')}</span>
      </label>
      <p role="status" className={styles.hint}>
        {isSending && t('file.sending')}
        {isFull && t('file.full')}
      </p>
    </div>
  );
}
