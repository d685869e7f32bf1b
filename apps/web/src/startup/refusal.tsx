import { useState } from 'react';
import type { Act } from '#web/api/use-api.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

interface RefusalProps<Reason extends string> {
  readonly label: string;
  readonly describes?: string;
  readonly title: string;
  readonly lead: string;
  readonly kind?: 'secondary' | 'quiet';
  /** The first is chosen until another one is; `OTHER` asks for words. */
  readonly reasons: readonly [readonly [Reason, MessageId], ...(readonly [Reason, MessageId])[]];
  readonly act: Pick<Act<never, never>, 'issues' | 'pending' | 'clear'>;
  readonly onAct: (reason: Reason, note: string | null) => Promise<unknown>;
}

/** Turns something down, with one of several reasons and perhaps a word more: whoever suggested it learns from it. */
export function Refusal<Reason extends string>({
  lead,
  reasons,
  act,
  onAct,
  ...shown
}: RefusalProps<Reason>) {
  const t = useText();
  const [reason, setReason] = useState<Reason>(reasons[0][0]);
  const [note, setNote] = useState('');
  const choose = (value: string) => {
    const found = reasons.find(([each]) => each === value);
    if (found) setReason(found[0]);
  };
  return (
    <ActDialog {...shown} small act={act} onAct={() => onAct(reason, note || null)}>
      <p>{lead}</p>
      <Choices
        name="reason"
        label={t('dismiss.why')}
        value={reason}
        onChange={choose}
        options={reasons.map(([value, label]) => ({ value, label: t(label) }))}
      />
      <TextArea
        name="note"
        label={t('dismiss.note')}
        optional={reason !== 'OTHER'}
        rows={2}
        value={note}
        onChange={setNote}
      />
    </ActDialog>
  );
}
