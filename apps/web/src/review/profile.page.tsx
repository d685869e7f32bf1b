import { type ReactNode, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, useAsk } from '#web/api/use-api.ts';
import type { PageInput } from '#web/app/page.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, PageHeader } from '#web/ui/card.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { ownReviewerDocument, saveReviewerProfileDocument } from './review-desk.documents.ts';
import type { OwnReviewer } from './standing.ts';

export async function load({ api, t }: PageInput) {
  await api.ask(ownReviewerDocument, {});
  return { title: t('review.profile.title') };
}

type Language = OwnReviewer['languages'][number];
type Work = OwnReviewer['pastWork'][number];
type Absence = OwnReviewer['absences'][number];

const USUAL_CAPACITY = 10;

/** What assignments go by: topics, languages, how much, when not, and works that show what is known. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const { reviewerProfile: known } = useAsk(ownReviewerDocument, {});
  const save = useAct(saveReviewerProfileDocument);
  const [biography, setBiography] = useState(known?.biography ?? '');
  const [expertise, setExpertise] = useState(known?.expertise.join(', ') ?? '');
  const [languages, setLanguages] = useState<readonly string[]>(known?.languages ?? []);
  const [capacity, setCapacity] = useState(String(known?.capacity ?? USUAL_CAPACITY));
  const pastWork = useRows<Work>(known?.pastWork ?? [], { title: '', text: '' });
  const absences = useRows<Absence>(known?.absences ?? [], { startsOn: '', endsOn: '' });
  const submit = async () => {
    const input = {
      expectedVersion: known?.version ?? null,
      biography,
      expertise: expertise.split(/[,،;\n]/u).flatMap((topic) => topic.trim() || []),
      languages: languages as Language[],
      capacity: Number(capacity),
      pastWork: pastWork.rows.map(({ title, text }) => ({ title, text })),
      absences: absences.rows.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })),
    };
    if (await save.run({ input })) navigate(`/${locale}/review`);
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('review.title'), to: `/${locale}/review` }]}
        title={t('review.profile.title')}
        lead={t('review.profile.lead')}
      />
      <Form issues={save.issues} onSubmit={submit}>
        <TextField
          name="expertise"
          label={t('review.profile.expertise')}
          hint={t('review.profile.expertise_hint')}
          value={expertise}
          onChange={setExpertise}
        />
        <Checkboxes
          inline
          name="languages"
          label={t('review.profile.languages')}
          values={languages}
          onChange={setLanguages}
          options={[
            { value: 'HE', label: 'עברית' },
            { value: 'AR', label: 'العربية' },
            { value: 'EN', label: 'English' },
          ]}
        />
        <TextField
          name="capacity"
          type="number"
          short
          min={1}
          label={t('review.profile.capacity')}
          hint={t('review.profile.capacity_hint')}
          value={capacity}
          onChange={setCapacity}
        />
        <TextArea
          name="biography"
          label={t('review.profile.biography')}
          optional
          value={biography}
          onChange={setBiography}
        />
        <Rows title={t('review.profile.work')} add={t('review.profile.work_add')} edited={pastWork}>
          {(work, index, change) => (
            <>
              <TextField
                name={`pastWork.${index}.title`}
                label={t('review.profile.work_title')}
                value={work.title}
                onChange={(title) => change({ title })}
              />
              <TextArea
                name={`pastWork.${index}.text`}
                label={t('review.profile.work_text')}
                optional
                rows={2}
                value={work.text}
                onChange={(text) => change({ text })}
              />
            </>
          )}
        </Rows>
        <Rows title={t('review.profile.absences')} add={t('review.profile.absence_add')} edited={absences}>
          {(absence, index, change) => (
            <Grid min="12rem">
              <TextField
                name={`absences.${index}.startsOn`}
                type="date"
                label={t('review.profile.from')}
                value={absence.startsOn}
                onChange={(startsOn) => change({ startsOn })}
              />
              <TextField
                name={`absences.${index}.endsOn`}
                type="date"
                label={t('review.profile.to')}
                value={absence.endsOn}
                onChange={(endsOn) => change({ endsOn })}
              />
            </Grid>
          )}
        </Rows>
        <Row>
          <Button kind="primary" type="submit" pending={save.pending}>
            {t('review.profile.save')}
          </Button>
        </Row>
      </Form>
    </>
  );
}

interface EditedRows<Row> {
  readonly rows: readonly (Row & { readonly key: number })[];
  readonly add: () => void;
  readonly change: (key: number, part: Partial<Row>) => void;
  readonly remove: (key: number) => void;
}

/** A list that is added to and taken from while it is edited. */
function useRows<Row extends object>(known: readonly Row[], blank: Row): EditedRows<Row> {
  const [rows, setRows] = useState(() => known.map((row, key) => ({ ...row, key })));
  const next = useRef(known.length);
  return {
    rows,
    add: () => {
      const key = next.current++;
      setRows((all) => [...all, { ...blank, key }]);
    },
    change: (key, part) => setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row))),
    remove: (key) => setRows((all) => all.filter((row) => row.key !== key)),
  };
}

interface RowsProps<Row> {
  readonly title: string;
  readonly add: string;
  readonly edited: EditedRows<Row>;
  readonly children: (row: Row, index: number, change: (part: Partial<Row>) => void) => ReactNode;
}

function Rows<Row>({ title, add, edited, children }: RowsProps<Row>) {
  const t = useText();
  return (
    <Stack as="section" aria-label={title}>
      <h2>{title}</h2>
      {edited.rows.map((row, index) => (
        <Card key={row.key} as="section">
          {children(row, index, (part) => edited.change(row.key, part))}
          <div>
            <Button kind="quiet" small onClick={() => edited.remove(row.key)}>
              {t('review.remove')}
            </Button>
          </div>
        </Card>
      ))}
      <div>
        <Button onClick={edited.add}>{add}</Button>
      </div>
    </Stack>
  );
}
