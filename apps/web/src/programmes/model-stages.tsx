import type { ResultOf } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Card, type Fact, Facts } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import type { modelStagesDocument } from './model-stages.documents.ts';
import { Stated, WordList, Words } from './stated.tsx';

type Stage = NonNullable<
  ResultOf<typeof modelStagesDocument>['programmeModel']
>['version']['outline']['stages'][number];
type Gate = NonNullable<Stage['gate']>;

/** Every stage in words, each value with its mark. */
export function ModelStages({ stages }: { readonly stages: readonly Stage[] }) {
  return (
    <Stack as="ol" gap={4}>
      {stages.map((stage) => (
        <StageCard key={stage.id} stage={stage} />
      ))}
    </Stack>
  );
}

function StageCard({ stage }: { readonly stage: Stage }) {
  const t = useText();
  const facts: Fact[] = [
    { term: t('models.duration'), value: stage.durationWeeks && <Words of={stage.durationWeeks} /> },
    { term: t('models.admits'), value: stage.admits && <Words of={stage.admits} /> },
    { term: t('models.intake'), value: stage.intake && <Words of={stage.intake} /> },
    { term: t('models.money'), value: stage.money.length > 0 && <MoneyList money={stage.money} /> },
    {
      term: t('models.deliverables'),
      value: stage.deliverables.length > 0 && <WordList of={stage.deliverables} />,
    },
    { term: t('models.mentoring'), value: stage.mentoring.length > 0 && <WordList of={stage.mentoring} /> },
  ];
  return (
    <Card as="li">
      <Row gap={2}>
        <h3 id={`stage-${stage.id}`} tabIndex={-1}>
          <Localized text={stage.name} />
        </h3>
        <Tag>
          <Localized text={stage.kind.label} />
        </Tag>
        {stage.optional?.isTrue && <Tag>{t('models.optional')}</Tag>}
      </Row>
      <Facts facts={facts.filter(({ value }) => value)} />
      {stage.gate && <GateFacts gate={stage.gate} />}
    </Card>
  );
}

function MoneyList({ money }: { readonly money: Stage['money'] }) {
  const t = useText();
  return (
    <Stack as="ul" gap={1}>
      {money.map((each) => (
        <li key={each.kind.path}>
          <Words of={each.kind} />
          {': '}
          {each.amount ? <Words of={each.amount} /> : t('models.not_said')}
          {' · '}
          <Words of={each.per} />
        </li>
      ))}
    </Stack>
  );
}

function GateFacts({ gate }: { readonly gate: Gate }) {
  const t = useText();
  const { number, percent } = useFormats();
  const facts: Fact[] = [
    { term: t('models.rule'), value: <Words of={gate.rule} /> },
    { term: t('models.mode'), value: <Words of={gate.mode} /> },
    { term: t('models.decided_by'), value: gate.decidedBy.length > 0 && <WordList of={gate.decidedBy} /> },
    { term: t('models.max'), value: gate.max && <Stated origin={gate.max}>{number(gate.max.value)}</Stated> },
    {
      term: t('models.threshold'),
      value: gate.threshold && <Stated origin={gate.threshold}>{percent(gate.threshold.value / 100)}</Stated>,
    },
    {
      term: t('models.reviewers'),
      value: gate.reviewersPerSubmission && (
        <Stated origin={gate.reviewersPerSubmission}>{number(gate.reviewersPerSubmission.value)}</Stated>
      ),
    },
    {
      term: t('models.standstill'),
      value: gate.standstillDays && (
        <Stated origin={gate.standstillDays}>{t('models.days', { count: gate.standstillDays.value })}</Stated>
      ),
    },
    { term: t('models.anonymity'), value: gate.anonymity && <Words of={gate.anonymity} /> },
    { term: t('models.criteria'), value: gate.criteria.length > 0 && <Criteria criteria={gate.criteria} /> },
  ];
  return (
    <Stack gap={2}>
      <h4>
        <span aria-hidden="true">◆</span> {t('models.gate')}
      </h4>
      <Facts facts={facts.filter(({ value }) => value)} />
    </Stack>
  );
}

function Criteria({ criteria }: { readonly criteria: Gate['criteria'] }) {
  const { percent } = useFormats();
  return (
    <Stack as="ul" gap={1}>
      {criteria.map(({ id, name, weight }) => (
        <li key={id}>
          <Words of={name} /> {weight && <Stated origin={weight}>{percent(weight.value / 100)}</Stated>}
        </li>
      ))}
    </Stack>
  );
}
