import type { ResultOf } from '#web/api/graphql.ts';
import type { LocalizedValue } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { OrganisationField } from './organisation-field.tsx';
import type { ownReviewerDocument } from './review-desk.documents.ts';

type ConflictKind = NonNullable<
  ResultOf<typeof ownReviewerDocument>['reviewerProfile']
>['conflicts'][number]['kind'];

export const CONFLICT_KINDS: Readonly<Record<ConflictKind, MessageId>> = {
  EMPLOYMENT: 'review.conflict.employment',
  OWNERSHIP: 'review.conflict.ownership',
  FINANCIAL: 'review.conflict.financial',
  FAMILY: 'review.conflict.family',
  COLLABORATION: 'review.conflict.collaboration',
  PRIOR_INVOLVEMENT: 'review.conflict.prior_involvement',
  SAME_UNIT: 'review.conflict.same_unit',
  SUPERVISION: 'review.conflict.supervision',
  OTHER: 'review.conflict.other',
};

/** A tie as it is being written down. */
export interface Interest {
  readonly organisationId: string;
  readonly kind: ConflictKind | '';
  readonly reason: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export const NO_INTEREST: Interest = { organisationId: '', kind: '', reason: '', startsOn: '', endsOn: '' };

export const inputOf = ({ organisationId, kind, reason, startsOn, endsOn }: Interest) => ({
  organisationId,
  kind: kind || 'OTHER',
  reason,
  startsOn: startsOn || null,
  endsOn: endsOn || null,
});

interface InterestProps {
  /** Where it stands in the input: `interests.0.`; empty at the top. */
  readonly path: string;
  readonly value: Interest;
  readonly onChange: (value: Interest) => void;
  /** An organisation to look for first. */
  readonly suggested?: LocalizedValue | undefined;
}

/** With whom, of what kind, since when, in words. */
export function InterestFields({ path, value, onChange, suggested }: InterestProps) {
  const t = useText();
  const put = (part: Partial<Interest>) => onChange({ ...value, ...part });
  return (
    <Stack gap={3}>
      <OrganisationField
        name={`${path}organisationId`}
        label={t('review.conflict.organisation')}
        value={value.organisationId}
        onChange={(organisationId) => put({ organisationId })}
        suggested={suggested}
      />
      <Select
        name={`${path}kind`}
        label={t('review.conflict.kind')}
        placeholder={t('review.choose')}
        value={value.kind}
        onChange={(kind) => put({ kind: kind as Interest['kind'] })}
        options={Object.entries(CONFLICT_KINDS).map(([kind, label]) => ({ value: kind, label: t(label) }))}
      />
      <TextArea
        name={`${path}reason`}
        label={t('review.conflict.in_words')}
        rows={2}
        value={value.reason}
        onChange={(reason) => put({ reason })}
      />
      <Grid min="12rem">
        <TextField
          type="date"
          name={`${path}startsOn`}
          label={t('review.conflict.since')}
          optional
          value={value.startsOn}
          onChange={(startsOn) => put({ startsOn })}
        />
        <TextField
          type="date"
          name={`${path}endsOn`}
          label={t('review.conflict.until')}
          optional
          value={value.endsOn}
          onChange={(endsOn) => put({ endsOn })}
        />
      </Grid>
    </Stack>
  );
}
