import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct, useApi, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { isolated, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { instantOf, wallTimeOf } from '#web/i18n/zone.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { assignmentsOf } from './assignments.ts';
import { Confirm } from './confirm.tsx';
import { rankingDocument } from './evaluation.documents.ts';
import { recordMeetingDocument } from './evaluation-acts.documents.ts';
import { type Evaluated, useSubmissionNames } from './evaluation-frame.tsx';

/** Meetings of those who judge: who was there, what was said, and on which scores they agreed. */
export function Meetings({ challenge }: { readonly challenge: Evaluated }) {
  const t = useText();
  const localized = useLocalized();
  const { moment, number } = useFormats();
  const nameOf = useSubmissionNames(challenge);
  const { panelMeetings } = useAsk(rankingDocument, { challengeId: challenge.id });
  const criterionOf = (id: string) => localized(challenge.criteria.find((each) => each.id === id)?.name);
  return (
    <Stack as="section" aria-labelledby="meetings">
      <h2 id="meetings">{t('meeting.title')}</h2>
      <p>{t('meeting.lead')}</p>
      <Stack as="ol" gap={3}>
        {(panelMeetings ?? []).map(({ id, heldAt, chair, present, panel, minutes, agreed }) => (
          <Card as="li" key={id}>
            <h3>{moment(heldAt)}</h3>
            <p>
              {t('meeting.present', {
                present: present.length,
                panel,
                chair: isolated(chair?.person?.displayName),
              })}
            </p>
            <p>
              <bdi>{minutes}</bdi>
            </p>
            <ul>
              {agreed.map(({ submissionId, criterionId, score, reason }) => (
                <li key={`${submissionId}${criterionId}`}>
                  <bdi>{nameOf(submissionId)}</bdi> · {criterionOf(criterionId)}: {number(score, 1)} –{' '}
                  <bdi>{reason}</bdi>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </Stack>
      {challenge.state === 'IN_EVALUATION' && <Record challenge={challenge} />}
    </Stack>
  );
}

const NOTHING = { submissionId: '', criterionId: '', score: '', reason: '' };

function Record({ challenge }: { readonly challenge: Evaluated }) {
  const t = useText();
  const record = useAct(recordMeetingDocument);
  const { data: assignments } = useSuspenseQuery(assignmentsOf(useApi(), challenge.id));
  const jury = new Map(
    assignments.flatMap(({ reviewer }) =>
      reviewer ? [[reviewer.id, reviewer.person?.displayName ?? '']] : [],
    ),
  );
  const people = [...jury].map(([value, label]) => ({ value, label }));
  const [heldAt, setHeldAt] = useState(wallTimeOf(new Date().toISOString(), challenge.zone));
  const [chairId, setChairId] = useState('');
  const [presentIds, setPresentIds] = useState<readonly string[]>([]);
  const [minutes, setMinutes] = useState('');
  const [agreed, setAgreed] = useState<readonly (typeof NOTHING)[]>([]);
  const change = (at: number, part: Partial<typeof NOTHING>) =>
    setAgreed((before) => before.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const run = () =>
    record.run({
      input: {
        challengeId: challenge.id,
        heldAt: instantOf(heldAt, challenge.zone) ?? '',
        chairId,
        presentIds: [...presentIds],
        minutes,
        agreed: agreed.map(({ score, ...each }) => ({ ...each, score: Number(score) })),
      },
    });
  return (
    <div>
      <Confirm
        kind="secondary"
        label={t('meeting.record')}
        means={t('meeting.record_means')}
        act={record}
        run={run}
      >
        <TextField
          name="heldAt"
          type="datetime-local"
          label={t('meeting.held')}
          value={heldAt}
          onChange={setHeldAt}
        />
        <Select
          name="chairId"
          label={t('meeting.chair')}
          placeholder={t('assignment.choose_reviewer')}
          value={chairId}
          onChange={setChairId}
          options={people}
        />
        <Checkboxes
          name="presentIds"
          label={t('meeting.who')}
          options={people}
          values={presentIds}
          onChange={setPresentIds}
        />
        <TextArea
          name="minutes"
          rows={3}
          label={t('meeting.minutes')}
          value={minutes}
          onChange={setMinutes}
        />
        {agreed.map((each, index) => (
          <AgreedScore
            key={index}
            at={index}
            challenge={challenge}
            value={each}
            onChange={(part) => change(index, part)}
          />
        ))}
        <div>
          <Button small onClick={() => setAgreed((before) => [...before, NOTHING])}>
            {t('meeting.add_score')}
          </Button>
        </div>
      </Confirm>
    </div>
  );
}

interface AgreedProps {
  readonly at: number;
  readonly challenge: Evaluated;
  readonly value: typeof NOTHING;
  readonly onChange: (part: Partial<typeof NOTHING>) => void;
}

function AgreedScore({ at, challenge, value, onChange }: AgreedProps) {
  const t = useText();
  const localized = useLocalized();
  const nameOf = useSubmissionNames(challenge);
  const criterion = challenge.criteria.find(({ id }) => id === value.criterionId);
  return (
    <Stack gap={2}>
      <Select
        name={`agreed.${at}.submissionId`}
        label={t('assignment.submission')}
        placeholder="–"
        value={value.submissionId}
        onChange={(submissionId) => onChange({ submissionId })}
        options={challenge.submissions.nodes.map(({ id }) => ({ value: id, label: nameOf(id) }))}
      />
      <Row gap={4}>
        <Select
          name={`agreed.${at}.criterionId`}
          label={t('models.criteria')}
          placeholder="–"
          value={value.criterionId}
          onChange={(criterionId) => onChange({ criterionId })}
          options={challenge.criteria
            .filter(({ kind }) => kind !== 'INFORMATIVE')
            .map(({ id, name }) => ({ value: id, label: localized(name) }))}
        />
        <TextField
          name={`agreed.${at}.score`}
          type="number"
          short
          min={criterion?.scaleMin}
          max={criterion?.scaleMax}
          label={t('meeting.score')}
          value={value.score}
          onChange={(score) => onChange({ score })}
        />
      </Row>
      <TextArea
        name={`agreed.${at}.reason`}
        rows={2}
        label={t('programmes.reason')}
        value={value.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </Stack>
  );
}
