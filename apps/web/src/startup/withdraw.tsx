import { useAct } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { withdrawDocument } from './submissions.documents.ts';

/** Takes a submission back, after a question that says what it means. */
export function Withdraw({ id }: { readonly id: string }) {
  const t = useText();
  const withdraw = useAct(withdrawDocument);
  return (
    <ActDialog
      kind="danger"
      label={t('withdraw.act')}
      title={t('withdraw.sure')}
      act={withdraw}
      onAct={(reason) => withdraw.run({ input: { id, reason } })}
      reason={{ label: t('withdraw.reason'), hint: t('withdraw.reason_hint'), rows: 3, maxLength: 1_000 }}
    >
      <p>{t('withdraw.effect')}</p>
    </ActDialog>
  );
}
