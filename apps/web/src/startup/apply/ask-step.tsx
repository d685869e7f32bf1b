import { useText } from '#web/i18n/texts.tsx';
import { TextField } from '#web/ui/field.tsx';
import type { Draft } from './draft.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { useDraftPart } from './use-draft-part.ts';

const read = ({ ask }: Draft) => (ask ? String(ask.amount) : '');
const say = (amount: string) => amount;

/** How much money is asked for, where a gate selects by a budget. */
export function AskStep({ application, id, step, currency }: StepProps & { readonly currency: string }) {
  const t = useText();
  const change = (amount: string) => {
    const typed = Number(amount.replace(',', '.'));
    const isEmpty = amount.trim() === '' || Number.isNaN(typed);
    return { ask: isEmpty ? null : { amount: typed, currency } };
  };
  const part = useDraftPart({ id, part: step, read, change });
  return (
    <StepFrame application={application} step={step} part={part} say={say} title={t('apply.ask')}>
      <TextField
        name="ask"
        type="number"
        short
        min={0}
        label={t('apply.ask_amount', { currency })}
        hint={t('apply.ask_hint')}
        value={part.value}
        onChange={part.setValue}
      />
    </StepFrame>
  );
}
