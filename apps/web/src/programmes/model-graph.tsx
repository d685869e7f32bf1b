import { useId, useState } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useWidth } from '#web/charts/chart.tsx';
import { LOCALE_FACTS } from '#web/i18n/locales.ts';
import { Localized, useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Table } from '#web/ui/table.tsx';
import { type GraphSizes, layoutOf } from './graph-layout.ts';
import styles from './model-graph.module.css';
import type { modelStagesDocument } from './model-stages.documents.ts';

type Stage = NonNullable<
  ResultOf<typeof modelStagesDocument>['programmeModel']
>['version']['outline']['stages'][number];

/** Room for names of three lines, in any of the languages. */
const NODE = { width: 176, height: 116 };

/** Across when all layers fit, otherwise down. */
function sizesFor(width: number, layers: number): GraphSizes {
  const needed = layers * NODE.width + (layers - 1) * 40;
  if (needed <= width) return { node: NODE, gap: { between: 40, within: 16 }, direction: 'across' };
  return { node: NODE, gap: { between: 36, within: 12 }, direction: 'down' };
}

/** Stages and gates of a model, drawn in the direction of reading; each leads to its description below. */
export function ModelGraph({ stages }: { readonly stages: readonly Stage[] }) {
  const t = useText();
  const rtl = LOCALE_FACTS[useLocale()].dir === 'rtl';
  const [frame, width] = useWidth();
  const arrow = useId();
  const nodes = stages.map(({ id, after }) => ({
    id,
    after: after.map(({ stageId, on }) => ({ stageId, on: on.value })),
  }));
  const depth =
    Math.max(...layoutOf(nodes, sizesFor(Number.POSITIVE_INFINITY, 1)).nodes.map((each) => each.layer)) + 1;
  const layout = layoutOf(nodes, sizesFor(width, depth));
  return (
    <figure className={styles.figure}>
      <figcaption className="visually-hidden">{t('models.graph')}</figcaption>
      <div ref={frame} className={styles.scroll}>
        <div className={styles.canvas} style={{ inlineSize: layout.width, blockSize: layout.height }}>
          <svg className={styles.lines} width={layout.width} height={layout.height} aria-hidden="true">
            <defs>
              <marker
                id={arrow}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                orient="auto"
              >
                <path d="M0,0 L8,4 L0,8 z" className={styles.head} />
              </marker>
            </defs>
            <g transform={rtl ? `translate(${layout.width},0) scale(-1,1)` : undefined}>
              {layout.edges.map(({ from, to, on, isBack, path }) => (
                <path
                  key={`${from}>${to}>${on}`}
                  d={path}
                  className={`${styles.line} ${isBack || on === 'notSelected' ? styles.aside : ''}`}
                  markerEnd={`url(#${arrow})`}
                />
              ))}
            </g>
          </svg>
          <ol className={styles.nodes}>
            {layout.nodes.map(({ id, x, y }) => {
              const stage = stages.find((each) => each.id === id);
              return stage && <Node key={id} stage={stage} x={x} y={y} />;
            })}
          </ol>
        </div>
      </div>
      <Twin stages={stages} />
    </figure>
  );
}

function Node({ stage, x, y }: { readonly stage: Stage; readonly x: number; readonly y: number }) {
  const t = useText();
  return (
    <li
      className={styles.node}
      style={{ insetInlineStart: x, insetBlockStart: y, inlineSize: NODE.width, blockSize: NODE.height }}
    >
      <a href={`#stage-${stage.id}`} className={styles.box}>
        <span className={styles.name}>
          <Localized text={stage.name} />
        </span>
        <span className={styles.kind}>
          <Localized text={stage.kind.label} />
        </span>
      </a>
      {stage.gate && (
        <span className={styles.gate}>
          <span aria-hidden="true">◆</span> {t('models.gate')}
        </span>
      )}
    </li>
  );
}

/** The drawing in words. */
function Twin({ stages }: { readonly stages: readonly Stage[] }) {
  const t = useText();
  const localized = useLocalized();
  const [open, setOpen] = useState(false);
  const nameOf = (id: string) => localized(stages.find((each) => each.id === id)?.name);
  return (
    <details className={styles.twin} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('models.graph_table')}</summary>
      {open && (
        <Table
          caption={t('models.graph')}
          hideCaption
          rows={stages}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: t('models.stage'), cell: ({ name }) => <Localized text={name} /> },
            { key: 'kind', label: t('models.what'), cell: ({ kind }) => <Localized text={kind.label} /> },
            {
              key: 'after',
              label: t('models.after'),
              cell: ({ after }) =>
                after.length === 0
                  ? t('models.begins')
                  : after.map(({ stageId, on }) => `${nameOf(stageId)} (${localized(on.label)})`).join(', '),
            },
            {
              key: 'gate',
              label: t('models.gate'),
              cell: ({ gate }) => (gate ? <Localized text={gate.rule.label} /> : t('models.no_gate')),
            },
          ]}
        />
      )}
    </details>
  );
}
