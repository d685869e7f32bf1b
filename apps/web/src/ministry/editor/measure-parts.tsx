import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { More } from '#web/ui/panel.tsx';
import { LineBox, WordBox } from './boxes.tsx';
import type { CriterionDraft, KpiDraft } from './draft.types.ts';
import { EMPTY_TEXT } from './draft.types.ts';
import { useEditing } from './editing.ts';
import { Coached, LocalizedBoxes, Rows } from './fields.tsx';
import { Questions } from './question-parts.tsx';

const YEAR_MS = 365 * 86_400_000;

/** A year after the window closes: a pilot has to have moved it by then. */
const usualDueDate = (closesAt: string): string =>
  new Date((Date.parse(closesAt) || Date.now()) + YEAR_MS).toISOString().slice(0, 10);

/** The figures that a pilot has to move. */
export function KpisPart() {
  const t = useText();
  const { draft, set } = useEditing();
  return (
    <Coached path="kpis">
      <Rows
        title={t('ministry.field.kpis')}
        hint={t('ministry.hint.kpis')}
        addLabel={t('ministry.add.kpis')}
        items={draft.kpis}
        onChange={(items) => set('kpis', items)}
        fresh={() => ({
          name: EMPTY_TEXT,
          unit: '',
          baseline: '',
          target: '',
          dueOn: usualDueDate(draft.closesAt),
          source: '',
        })}
      >
        {(kpi, change, index) => <Kpi {...{ kpi, change, index }} />}
      </Rows>
    </Coached>
  );
}

interface ItemProps<Item> {
  readonly change: (part: Partial<Item>) => void;
  readonly index: number;
}

/** One figure: its name, from what to what, until when, and who counts it. */
function Kpi({ kpi, change, index }: ItemProps<KpiDraft> & { readonly kpi: KpiDraft }) {
  const t = useText();
  const name = `kpis.${index}`;
  const lines = [
    ['unit', 'text'],
    ['baseline', 'number'],
    ['target', 'number'],
    ['dueOn', 'date'],
    ['source', 'text'],
  ] as const;
  return (
    <>
      <LocalizedBoxes
        name={`${name}.name`}
        label={t('ministry.kpi.name')}
        value={kpi.name}
        onChange={(value) => change({ name: value })}
      />
      <Grid min="9rem" gap={3}>
        {lines.map(([field, type]) => (
          <LineBox
            key={field}
            name={`${name}.${field}`}
            type={type}
            label={t(`ministry.kpi.${field}`)}
            value={kpi[field]}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
      </Grid>
    </>
  );
}

/** By what submissions are judged, and what they are asked. */
export function JudgingPart() {
  return (
    <Stack gap={6}>
      <Criteria />
      <Questions />
    </Stack>
  );
}

function Criteria() {
  const t = useText();
  const { number } = useFormats();
  const { draft, set } = useEditing();
  const sum = draft.criteria.reduce((total, { weight }) => total + (Number(weight) || 0), 0);
  return (
    <Coached path="criteria">
      <Stack gap={3}>
        <Rows
          title={t('ministry.field.criteria')}
          hint={t('ministry.hint.criteria')}
          addLabel={t('ministry.add.criteria')}
          items={draft.criteria}
          onChange={(items) => set('criteria', items)}
          fresh={() => ({
            name: EMPTY_TEXT,
            description: EMPTY_TEXT,
            kind: 'SCORED',
            weight: String(Math.max(0, 100 - sum)),
            scaleMin: '1',
            scaleMax: '5',
            scaleStep: '1',
            threshold: '',
            minimumRationale: '',
            anchors: [],
          })}
        >
          {(criterion, change, index) => <Criterion {...{ criterion, change, index }} />}
        </Rows>
        {draft.criteria.length > 0 && (
          <p aria-live="polite">
            <Tag tone={sum === 100 ? 'good' : 'bad'}>{t('ministry.weights_sum', { sum: number(sum) })}</Tag>
          </p>
        )}
      </Stack>
    </Coached>
  );
}

function Criterion({
  criterion,
  change,
  index,
}: ItemProps<CriterionDraft> & { readonly criterion: CriterionDraft }) {
  const t = useText();
  const name = `criteria.${index}`;
  const scale = ['scaleMin', 'scaleMax', 'scaleStep', 'threshold', 'minimumRationale'] as const;
  return (
    <>
      <LocalizedBoxes
        name={`${name}.name`}
        label={t('ministry.criterion.name')}
        value={criterion.name}
        onChange={(value) => change({ name: value })}
      />
      <LocalizedBoxes
        name={`${name}.description`}
        label={t('ministry.criterion.description')}
        rows={2}
        value={criterion.description}
        onChange={(description) => change({ description })}
      />
      <Grid min="11rem" gap={3}>
        <LineBox
          name={`${name}.weight`}
          type="number"
          label={t('ministry.criterion.weight')}
          value={criterion.weight}
          onChange={(weight) => change({ weight })}
        />
        <WordBox
          name={`${name}.kind`}
          label={t('ministry.criterion.kind')}
          words="ministry.criterion_kind"
          values={['SCORED', 'PASS_FAIL', 'INFORMATIVE']}
          optional={false}
          value={criterion.kind}
          onChange={(kind) => change({ kind })}
        />
      </Grid>
      <More summary={t('ministry.criterion.more')}>
        <Stack>
          <Grid min="9rem" gap={3}>
            {scale.map((field) => (
              <LineBox
                key={field}
                name={`${name}.${field}`}
                type="number"
                label={t(`ministry.criterion.${field}`)}
                value={criterion[field]}
                onChange={(value) => change({ [field]: value })}
              />
            ))}
          </Grid>
          <Anchors {...{ criterion, change, index }} />
        </Stack>
      </More>
    </>
  );
}

/** What a score means, so that two reviewers mean the same by it. */
function Anchors({
  criterion,
  change,
  index,
}: ItemProps<CriterionDraft> & { readonly criterion: CriterionDraft }) {
  const t = useText();
  return (
    <Rows
      title={t('ministry.criterion.anchors')}
      hint={t('ministry.criterion.anchors_hint')}
      addLabel={t('ministry.add.anchors')}
      items={criterion.anchors}
      onChange={(anchors) => change({ anchors })}
      fresh={() => ({ score: '', description: EMPTY_TEXT })}
    >
      {(anchor, changeAnchor, at) => (
        <>
          <LineBox
            name={`criteria.${index}.anchors.${at}.score`}
            type="number"
            label={t('ministry.criterion.anchor_score')}
            value={anchor.score}
            onChange={(score) => changeAnchor({ score })}
          />
          <LocalizedBoxes
            name={`criteria.${index}.anchors.${at}.description`}
            label={t('ministry.criterion.anchor_text')}
            rows={2}
            value={anchor.description}
            onChange={(description) => changeAnchor({ description })}
          />
        </>
      )}
    </Rows>
  );
}
