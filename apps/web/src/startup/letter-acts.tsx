import { useAct } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { fileAppealDocument, requestDebriefDocument } from './submissions.documents.ts';

/** A question about the reasons of a decision; the answer is owed. */
export function DebriefForm({ letterId }: { readonly letterId: string }) {
  const t = useText();
  const request = useAct(requestDebriefDocument);
  return (
    <div>
      <ActDialog
        label={t('debrief.ask')}
        title={t('debrief.ask')}
        doLabel={t('debrief.send')}
        act={request}
        onAct={(question) => request.run({ input: { letterId, question } })}
        reason={{ name: 'question', label: t('debrief.question'), maxLength: 4_000 }}
      >
        <p>{t('debrief.lead')}</p>
      </ActDialog>
    </div>
  );
}

interface AppealFormProps {
  readonly letterId: string;
  /** The last day, in words. */
  readonly until: string;
}

/** An appeal stops the standstill and is ruled on by people who did not decide. It can be filed once. */
export function AppealForm({ letterId, until }: AppealFormProps) {
  const t = useText();
  const appeal = useAct(fileAppealDocument);
  return (
    <ActDialog
      label={t('appeal.file')}
      title={t('appeal.file')}
      doLabel={t('appeal.send')}
      act={appeal}
      onAct={(grounds) => appeal.run({ input: { letterId, grounds } })}
      reason={{ name: 'grounds', label: t('appeal.grounds'), rows: 8, maxLength: 8_000 }}
    >
      <p>{t('appeal.lead', { until })}</p>
    </ActDialog>
  );
}
