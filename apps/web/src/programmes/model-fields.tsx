import { useState } from 'react';
import { LOCALE_FACTS, LOCALES } from '#web/i18n/locales.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import {
  type Content,
  numberOf,
  type Path,
  parsed,
  type StageInContent,
  stagesOf,
  valueAt,
  withValue,
} from './model-content.ts';
import styles from './model-edit.module.css';

interface FieldsProps {
  readonly content: Content;
  readonly onChange: (content: Content) => void;
}

const nameOf = (path: Path): string => `content.${path.join('.')}`;
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What is changed most: names, durations, how many are admitted and selected. The rest stands in the whole text. */
export function ModelFields(props: FieldsProps) {
  const t = useText();
  return (
    <Stack gap={6}>
      <Stack as="section" gap={4} aria-labelledby="model-words">
        <h2 id="model-words">{t('model_edit.words')}</h2>
        <Words {...props} path={['name']} label="model_edit.name" />
        <Words {...props} path={['summary']} label="model_edit.summary" long />
        <Figures {...props} path={[]} figures={WHOLE} />
      </Stack>
      <Stack as="section" gap={4} aria-labelledby="model-stages">
        <h2 id="model-stages">{t('models.stages')}</h2>
        {stagesOf(props.content).map((stage) => (
          <StageFields key={stage.id} {...props} stage={stage} />
        ))}
      </Stack>
      <Whole {...props} />
    </Stack>
  );
}

interface WordsProps extends FieldsProps {
  readonly path: Path;
  readonly label: MessageId;
  readonly long?: boolean;
}

/** A text in three languages, the language of the page first. */
function Words({ content, onChange, path, label, long }: WordsProps) {
  const t = useText();
  const own = useLocale();
  const order = [own, ...LOCALES.filter((each) => each !== own)];
  return (
    <Grid min="13rem" gap={3}>
      {order.map((locale) => {
        const at = [...path, locale];
        const field = {
          name: nameOf(at),
          label: `${t(label)} · ${LOCALE_FACTS[locale].name}`,
          lang: locale,
          dir: LOCALE_FACTS[locale].dir,
          value: textOf(valueAt(content, at)),
          onChange: (value: string) => onChange(withValue(content, at, value || undefined)),
        };
        return long ? <TextArea key={locale} rows={4} {...field} /> : <TextField key={locale} {...field} />;
      })}
    </Grid>
  );
}

interface Figure {
  readonly path: Path;
  readonly label: MessageId;
}

const WHOLE: readonly Figure[] = [
  { path: ['challenges', 'typical'], label: 'models.challenges' },
  { path: ['roundsPerYear'], label: 'model_edit.rounds' },
];

const OF_STAGE: readonly Figure[] = [
  { path: ['durationWeeks', 'min'], label: 'model_edit.weeks_min' },
  { path: ['durationWeeks', 'typical'], label: 'model_edit.weeks' },
  { path: ['durationWeeks', 'max'], label: 'model_edit.weeks_max' },
  { path: ['admits', 'max'], label: 'model_edit.admits' },
];

const OF_GATE: readonly Figure[] = [
  { path: ['gate', 'select', 'max'], label: 'model_edit.selects' },
  { path: ['gate', 'reserve'], label: 'model_edit.reserve' },
  { path: ['gate', 'reviewers', 'perSubmission'], label: 'models.reviewers' },
];

function Figures({
  content,
  onChange,
  path,
  figures,
}: FieldsProps & { readonly path: Path; readonly figures: readonly Figure[] }) {
  const t = useText();
  return (
    <Grid min="9rem" gap={3}>
      {figures.map((figure) => {
        const at = [...path, ...figure.path];
        return (
          <TextField
            key={at.join('.')}
            name={nameOf(at)}
            type="number"
            min={0}
            step="any"
            short
            label={t(figure.label)}
            value={textOf(valueAt(content, at))}
            onChange={(text) => onChange(withoutEmpty(withValue(content, at, numberOf(text)), at))}
          />
        );
      })}
    </Grid>
  );
}

/** A duration or a cap without any figure says nothing, and the language of models has none like it. */
function withoutEmpty(content: Content, path: Path): Content {
  const holder = path.slice(0, -1);
  const held = valueAt(content, holder);
  const isEmpty = holder.length > 0 && typeof held === 'object' && held && Object.keys(held).length === 0;
  return isEmpty ? withValue(content, holder, undefined) : content;
}

function StageFields({ stage, ...props }: FieldsProps & { readonly stage: StageInContent }) {
  const t = useText();
  const { content } = props;
  const { id, path } = stage;
  const locale = useLocale();
  const hasGate = valueAt(content, [...path, 'gate']) !== undefined;
  return (
    <Card as="section">
      <h3 id={`stage-${id}`}>{textOf(valueAt(content, [...path, 'name', locale])) || <bdi>{id}</bdi>}</h3>
      <Stack gap={4}>
        <Words {...props} path={[...path, 'name']} label="model_edit.name" />
        <Figures {...props} path={path} figures={OF_STAGE} />
        {hasGate && (
          <>
            <h4>{t('model_edit.gate')}</h4>
            <Figures {...props} path={path} figures={OF_GATE} />
          </>
        )}
      </Stack>
    </Card>
  );
}

/** Everything, as it is stored: stages, gates, exits and sources can be added and taken away here. */
function Whole({ content, onChange }: FieldsProps) {
  const t = useText();
  const [text, setText] = useState<string>();
  const shown = text ?? JSON.stringify(content, null, 2);
  const read = parsed(shown);
  return (
    <details className={styles.whole}>
      <summary>{t('model_edit.whole')}</summary>
      <Stack gap={3}>
        <p>{t('model_edit.whole_lead')}</p>
        <TextArea
          name="content"
          dir="ltr"
          rows={24}
          label={t('model_edit.whole_label')}
          value={shown}
          onChange={setText}
        />
        {read === null && <Notice tone="bad">{t('model_edit.no_json')}</Notice>}
        <div>
          <Button
            onClick={() => {
              if (!read) return;
              onChange(read);
              setText(undefined);
            }}
          >
            {t('model_edit.take_over')}
          </Button>
        </div>
      </Stack>
    </details>
  );
}
