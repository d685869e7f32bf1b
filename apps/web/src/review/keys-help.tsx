import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/choices.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Stack } from '#web/ui/layout.tsx';
import styles from './review.module.css';

const KEYS: readonly (readonly [string, MessageId])[] = [
  ['0 – 9', 'review.keys.digits'],
  ['← →', 'review.keys.arrows'],
  ['Tab', 'review.keys.tab'],
  ['Esc', 'review.keys.escape'],
  ['N', 'review.keys.next'],
  ['P', 'review.keys.previous'],
  ['?', 'review.keys.help'],
];

interface HelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** What the keys do, and the switch that takes the single ones away. */
export function KeysHelp({ open, onClose, on, onSwitch }: HelpProps) {
  const t = useText();
  return (
    <Dialog title={t('review.keys.title')} open={open} onClose={onClose}>
      <Stack>
        <p className={styles.soft}>{t('review.keys.lead')}</p>
        <dl className={styles.keys}>
          {KEYS.map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd dir="ltr">{key}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <Checkbox name="keys" label={t('review.keys.on')} checked={on} onChange={onSwitch} />
        <div>
          <Button onClick={onClose}>{t('review.close')}</Button>
        </div>
      </Stack>
    </Dialog>
  );
}
