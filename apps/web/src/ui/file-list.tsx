import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from './button.tsx';
import styles from './file-list.module.css';

export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Where its bytes are. */
  readonly path: string;
}

interface FileListProps {
  readonly files: readonly ShownFile[];
  /** Lets each be taken out. */
  readonly onRemove?: (file: ShownFile) => void;
}

/** Files to download, with what they are and how large. */
export function FileList({ files, onRemove }: FileListProps) {
  const t = useText();
  const size = useSize();
  return (
    <ul className={styles.list}>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          <a href={file.path} download>
            <bdi>{file.name}</bdi>
          </a>
          <span className={styles.facts}>
            <bdi>{t(kindOf(file.mediaType))}</bdi> · <bdi>{size(file.size)}</bdi>
          </span>
          {onRemove && (
            <Button kind="quiet" small onClick={() => onRemove(file)}>
              {t('file.remove')} <bdi className="visually-hidden">{file.name}</bdi>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** How large a file is, in words; the smallest is one kilobyte. */
function useSize(): (bytes: number) => string {
  const t = useText();
  const { number } = useFormats();
  return (bytes) =>
    bytes < MEGABYTE
      ? t('file.kilobytes', { size: number(Math.max(1, bytes / KILOBYTE)) })
      : t('file.megabytes', { size: number(bytes / MEGABYTE, 1) });
}

/** The kinds that the server takes, by a part of the media type. */
const KINDS: readonly (readonly [string, MessageId])[] = [
  ['pdf', 'file.kind.pdf'],
  ['wordprocessingml', 'file.kind.text_document'],
  ['spreadsheetml', 'file.kind.spreadsheet'],
  ['presentationml', 'file.kind.slides'],
  ['image/', 'file.kind.picture'],
  ['csv', 'file.kind.csv'],
];

const kindOf = (mediaType: string): MessageId =>
  KINDS.find(([part]) => mediaType.includes(part))?.[1] ?? 'file.kind.plain_text';
