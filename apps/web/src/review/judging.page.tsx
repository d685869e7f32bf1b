import { useParams } from 'react-router';
import { useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Empty, PageHeader } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { GateDecision } from './gate-decision.tsx';
import { GateScores } from './gate-scores.tsx';
import { judgingDocument } from './judging.documents.ts';
import { gatesOf, type JudgedRun } from './judging.ts';

export async function load({ api, params, localized, t }: PageInput) {
  const { programme } = await api.ask(judgingDocument, { programmeId: params.id ?? '' });
  if (!programme) return notFound();
  return { title: `${t('judging.title')}: ${localized(programme.name)}` };
}

/** What somebody who judges at the gates of a programme scores, and the decisions that are made there. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { id = '' } = useParams();
  const { programme, programmeRun: run } = useAsk(judgingDocument, { programmeId: id });
  if (!programme) return null;
  const gates = run ? gatesOf(run) : [];
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.desk'), to: `/${locale}/desk` }]}
        title={t('judging.title')}
        lead={<Localized text={programme.name} />}
      />
      <Stack gap={7}>
        {run?.toScore.map((gate) => (
          <GateScores
            key={gate.key}
            programmeId={id}
            run={run}
            gate={gate}
            stage={stageOf(run, gate.stageId)}
          />
        ))}
        {run &&
          gates.map((gate) => (
            <GateDecision
              key={gate.key}
              programmeId={id}
              zone={programme.zone}
              run={run}
              gate={gate}
              stage={stageOf(run, gate.stageId)}
            />
          ))}
        {gates.length === 0 && (run?.toScore.length ?? 0) === 0 && <Empty>{t('judging.nothing')}</Empty>}
      </Stack>
    </>
  );
}

const stageOf = (run: JudgedRun, stageId: string) =>
  run.stages.find((stage) => stage.stageId === stageId)?.name ?? null;
