import { useState } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { Spans } from '#web/charts/spans.tsx';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { instantOf, wallTimeOf } from '#web/i18n/zone.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/field.tsx';
import { ErrorSummary, Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import styles from './programme.module.css';
import { adjustPlanDocument, openProgrammeDocument } from './programme-acts.documents.ts';
import { planNamesDocument, type programmeDocument } from './programmes.documents.ts';

type Programme = NonNullable<ResultOf<typeof programmeDocument>['programme']>;
type Planned = Programme['plan'][number];

interface PlanProps {
  readonly programme: Programme;
  readonly nameOf: (stageId: string) => string;
}

const HOUSE_STAGES: Readonly<Record<string, MessageId>> = {
  call: 'house_stage.call',
  evaluation: 'house_stage.evaluation',
  pilot: 'house_stage.pilot',
};

/** The dates that were laid out from the model, to be moved before anything binds anybody. */
export function DraftPlan({ programme }: { readonly programme: Programme }) {
  const t = useText();
  const { modelVersionId } = programme;
  if (modelVersionId) return <PlanOfModel programme={programme} modelVersionId={modelVersionId} />;
  return <Plan programme={programme} nameOf={(id) => t(HOUSE_STAGES[id] ?? 'house_stage.call')} />;
}

function PlanOfModel({
  programme,
  modelVersionId,
}: Pick<PlanProps, 'programme'> & { readonly modelVersionId: string }) {
  const localized = useLocalized();
  const { programmeModelVersion } = useAsk(planNamesDocument, { id: modelVersionId });
  const stages = programmeModelVersion?.outline.stages ?? [];
  return (
    <Plan
      programme={programme}
      nameOf={(id) => localized(stages.find((each) => each.id === id)?.name) || id}
    />
  );
}

function Plan({ programme, nameOf }: PlanProps) {
  const t = useText();
  const { date } = useFormats();
  const { id, plan, version, zone } = programme;
  const adjust = useAct(adjustPlanDocument);
  const [stages, setStages] = useState(() => plan.map((each) => ({ ...each, ...typedOf(each, zone) })));
  const [saved, setSaved] = useState(false);
  const change = (stageId: string, key: 'opens' | 'closes', value: string) => {
    setSaved(false);
    setStages((before) =>
      before.map((each) => (each.stageId === stageId ? { ...each, [key]: value } : each)),
    );
  };
  const shown = stages.map((each) => ({
    ...each,
    opensAt: instantOf(each.opens, zone) ?? each.opensAt,
    closesAt: instantOf(each.closes, zone) ?? each.closesAt,
  }));
  const save = async (): Promise<boolean> => {
    const dates = shown.map(({ stageId, opensAt, closesAt }) => ({ stageId, opensAt, closesAt }));
    const done = await adjust.run({ input: { id, expectedVersion: version, stages: dates } });
    setSaved(done !== undefined);
    return done !== undefined;
  };
  const isChanged = stages.some(({ opensAt, closesAt, opens, closes }) => {
    const laidOut = typedOf({ opensAt, closesAt }, zone);
    return opens !== laidOut.opens || closes !== laidOut.closes;
  });
  return (
    <Stack as="section" gap={5} aria-labelledby="plan">
      <h2 id="plan">{t('programmes.plan')}</h2>
      <p>{t('programmes.plan_lead')}</p>
      <Spans
        caption={t('programmes.timeline')}
        file="plan"
        rows={shown}
        rowKey={({ stageId }) => stageId}
        mark={({ stageId, opensAt, closesAt }) => ({ label: nameOf(stageId), from: opensAt, to: closesAt })}
        columns={[
          { key: 'stage', label: t('models.stage'), value: ({ stageId }) => nameOf(stageId) },
          {
            key: 'opens',
            label: t('programmes.opens'),
            value: ({ opensAt }) => opensAt,
            text: ({ opensAt }) => date(opensAt),
          },
          {
            key: 'closes',
            label: t('programmes.closes'),
            value: ({ closesAt }) => closesAt,
            text: ({ closesAt }) => date(closesAt),
          },
        ]}
      />
      <Form issues={adjust.issues} onSubmit={save}>
        {stages.map(({ stageId, opens, closes }, index) => (
          <fieldset key={stageId} className={styles.stage}>
            <legend>{nameOf(stageId)}</legend>
            <Row gap={5}>
              <TextField
                name={`stages.${index}.opensAt`}
                type="datetime-local"
                label={t('programmes.opens')}
                value={opens}
                onChange={(value) => change(stageId, 'opens', value)}
              />
              <TextField
                name={`stages.${index}.closesAt`}
                type="datetime-local"
                label={t('programmes.closes')}
                value={closes}
                onChange={(value) => change(stageId, 'closes', value)}
              />
            </Row>
          </fieldset>
        ))}
        <Row>
          <Button type="submit" pending={adjust.pending}>
            {t('programmes.save_plan')}
          </Button>
          <OpenProgramme id={id} first={isChanged && !saved ? save : undefined} />
          <span role="status">{saved && t('save.saved')}</span>
        </Row>
      </Form>
    </Stack>
  );
}

const typedOf = ({ opensAt, closesAt }: Pick<Planned, 'opensAt' | 'closesAt'>, zone: string) => ({
  opens: wallTimeOf(opensAt, zone),
  closes: wallTimeOf(closesAt, zone),
});

interface OpenProps {
  readonly id: string;
  /** Saves dates that were moved and not saved yet: what is seen is what opens. */
  readonly first: (() => Promise<boolean>) | undefined;
}

/** Opening binds: the dates are promised to everybody from then on. */
function OpenProgramme({ id, first }: OpenProps) {
  const t = useText();
  const open = useAct(openProgrammeDocument);
  const [asking, setAsking] = useState(false);
  const run = async () => {
    if (first && !(await first())) return setAsking(false);
    await open.run({ input: { id } });
  };
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {t('programmes.open')}
      </Button>
      <Dialog title={t('programmes.open')} open={asking} onClose={() => setAsking(false)}>
        <Stack>
          <ErrorSummary issues={open.issues} />
          <p>{t('programmes.open_means')}</p>
          <Row>
            <Button kind="primary" pending={open.pending} onClick={run}>
              {t('programmes.open')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('programmes.not_now')}</Button>
          </Row>
        </Stack>
      </Dialog>
    </>
  );
}
