import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { FindingList } from './finding-list.tsx';
import type { Content } from './model-content.ts';
import { checkModelDocument } from './model-edit.documents.ts';
import styles from './model-edit.module.css';

/** How long nobody types before the checker is asked. */
const PAUSE_MS = 600;

/** What the checker says about what is in the form now, saved or not; each finding leads to its stage. */
export function ModelChecker({ content }: { readonly content: Content }) {
  const t = useText();
  const api = useApi();
  const asked = useSettled(content);
  const { data, isFetching } = useQuery({
    ...api.options(checkModelDocument, { content: asked }),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const findings = data?.checkProgrammeModel;
  return (
    <Stack as="aside" gap={3} aria-labelledby="checker" className={styles.checker}>
      <h2 id="checker">{t('model_edit.checker')}</h2>
      <p role="status" className={styles.soft}>
        {isFetching || asked !== content || !findings
          ? t('model_edit.checking')
          : t('model_edit.findings', { count: findings.length })}
      </p>
      {findings?.length === 0 && <Notice tone="good">{t('models.sound')}</Notice>}
      <FindingList
        findings={findings ?? []}
        where={({ stageId, path }) =>
          stageId ? (
            <a href={`#stage-${stageId}`}>{t('model_edit.to_stage')}</a>
          ) : (
            <code dir="ltr">{path}</code>
          )
        }
      />
    </Stack>
  );
}

/** The value once it has not changed for a while. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
