import type { ReactNode } from 'react';
import { Localized, type LocalizedValue } from '#web/i18n/localized.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';

interface Finding {
  readonly code: string;
  readonly path: string;
  readonly severity: string;
  readonly stageId: string | null;
  readonly message: LocalizedValue;
  readonly mend: LocalizedValue;
}

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Leads to what a finding is about. */
  readonly where?: (finding: Finding) => ReactNode;
}

/** What the checker found in a model, each with what would mend it. */
export function FindingList({ findings, where }: FindingListProps) {
  return (
    <Stack as="ul" gap={3}>
      {findings.map((finding) => (
        <li key={`${finding.code}${finding.path}`}>
          <Notice tone={finding.severity === 'ERROR' ? 'bad' : 'info'}>
            <p>
              <strong>
                <Localized text={finding.message} />
              </strong>
            </p>
            <p>
              <Localized text={finding.mend} />
            </p>
            {where?.(finding)}
          </Notice>
        </li>
      ))}
    </Stack>
  );
}
