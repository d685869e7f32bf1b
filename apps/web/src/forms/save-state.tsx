import { useFormats } from '#web/i18n/format.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Row } from '#web/ui/layout.tsx';
import { Notice, Tag, type Tone } from '#web/ui/notice.tsx';
import type { LocalCopy } from './local-copy.ts';
import type { SaveState } from './use-autosave.ts';

const SHOWN: Readonly<Record<SaveState, readonly [MessageId, Tone | undefined]>> = {
  saved: ['save.saved', 'good'],
  waiting: ['save.waiting', undefined],
  saving: ['save.saving', undefined],
  failed: ['save.failed', 'warn'],
};

/** Whether the server has what is on the screen. */
export function SaveMark({ state }: { readonly state: SaveState }) {
  const t = useText();
  const [text, tone] = SHOWN[state];
  return (
    <span role="status">
      <Tag tone={tone}>{t(text)}</Tag>
    </span>
  );
}

interface OfferProps<Value> {
  readonly kept: LocalCopy<Value>;
  readonly onRestore: (value: Value) => void;
  readonly onForget: () => void;
}

/** Offers what this browser kept and the server never got. */
export function RestoreOffer<Value>({ kept, onRestore, onForget }: OfferProps<Value>) {
  const t = useText();
  const { moment } = useFormats();
  return (
    <Notice tone="warn" live>
      <p>{t('save.kept', { when: moment(kept.keptAt) })}</p>
      <Row>
        <Button kind="primary" small onClick={() => onRestore(kept.value)}>
          {t('save.restore')}
        </Button>
        <Button kind="quiet" small onClick={onForget}>
          {t('save.forget')}
        </Button>
      </Row>
    </Notice>
  );
}
