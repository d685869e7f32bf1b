import type { InputIssue } from '#web/api/use-api.ts';
import type { Locale } from '#web/i18n/locales.ts';
import { isLocale } from '#web/i18n/locales.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { WordDifference } from '#web/ui/word-difference.tsx';
import { fieldName } from './coaching.tsx';
import type { Clash } from './merge.ts';

/** What the server does not take as it stands; it takes the whole text as soon as this is right. */
export function RefusalNotice({ issues }: { readonly issues: readonly InputIssue[] }) {
  const t = useText();
  if (issues.length === 0) return null;
  return (
    <Notice tone="warn" live>
      <strong>{t('ministry.not_taken')}</strong>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.code}${issue.path?.join('.')}`}>
            {fieldName(
              (issue.path ?? []).filter((part) => part !== 'input'),
              t,
            )}
            : {issue.message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface ClashProps {
  readonly clashes: readonly Clash[];
  readonly onSettle: (clash: Clash, useTheirs: boolean) => void;
}

/** The same place changed by two people: both wordings, and a choice. */
export function ClashNotices({ clashes, onSettle }: ClashProps) {
  const t = useText();
  const page = useLocale();
  return clashes.map((clash) => {
    const path = clash.path.split('.');
    const language = path.at(-1);
    return (
      <Notice key={`${clash.path}${String(clash.theirs)}`} tone="warn" live>
        <Stack gap={2}>
          <strong>{t('ministry.clash', { field: fieldName(path, t) })}</strong>
          {typeof clash.mine === 'string' && typeof clash.theirs === 'string' ? (
            <WordDifference
              before={clash.theirs}
              after={clash.mine}
              language={isLocale(language) ? language : (page as Locale)}
            />
          ) : (
            <p>{t('ministry.clash_list')}</p>
          )}
          <Row gap={2}>
            <Button small kind="primary" onClick={() => onSettle(clash, false)}>
              {t('ministry.keep_mine')}
            </Button>
            <Button small onClick={() => onSettle(clash, true)}>
              {t('ministry.take_theirs')}
            </Button>
          </Row>
        </Stack>
      </Notice>
    );
  });
}
