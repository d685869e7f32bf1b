import { useText } from '#web/i18n/texts.tsx';
import { Checkbox } from '#web/ui/choices.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { LineBox, WordBox, YearBox } from './boxes.tsx';
import { Documents } from './documents.tsx';
import { EMPTY_TEXT } from './draft.types.ts';
import { useEditing } from './editing.ts';
import { Coached, LocalizedBoxes, LocalizedField, PlainField, Rows } from './fields.tsx';

/** What the problem is, whose, how one knows, and what should be different. */
export function ProblemPart() {
  return (
    <Stack gap={6}>
      <LocalizedField path="title" rows={2} />
      <LocalizedField path="problem" rows={6} />
      <LocalizedField path="affectedUsers" />
      <LocalizedField path="evidence" />
      <LocalizedField path="desiredOutcome" />
    </Stack>
  );
}

/** Where it comes from, what was tried, and who else would gain. */
export function BackgroundPart() {
  return (
    <Stack gap={6}>
      <RootCauses />
      <LocalizedField path="framing.whyNow" rows={3} />
      <Attempts />
      <LocalizedField path="framing.marketScan" rows={3} />
      <Coached path="framing.affectedCount">
        <PlainField path="framing.affectedCount" type="number" />
      </Coached>
      <LocalizedField path="framing.vulnerableGroups" rows={3} />
      <AlsoBenefit />
    </Stack>
  );
}

function RootCauses() {
  const t = useText();
  const { draft, set } = useEditing();
  return (
    <Coached path="framing.rootCauses">
      <Rows
        title={t('ministry.field.rootCauses')}
        hint={t('ministry.hint.rootCauses')}
        addLabel={t('ministry.add.rootCauses')}
        items={draft.framing.rootCauses}
        onChange={(items) => set('framing.rootCauses', items)}
        fresh={() => ({ cause: EMPTY_TEXT, isConfirmed: false })}
      >
        {({ cause, isConfirmed }, change, index) => (
          <>
            <LocalizedBoxes
              name={`framing.rootCauses.${index}.cause`}
              label={t('ministry.why_nth', { nth: String(index + 1) })}
              rows={2}
              value={cause}
              onChange={(value) => change({ cause: value })}
            />
            <Checkbox
              name={`framing.rootCauses.${index}.isConfirmed`}
              label={t('ministry.cause_confirmed')}
              checked={isConfirmed}
              onChange={(value) => change({ isConfirmed: value })}
            />
          </>
        )}
      </Rows>
    </Coached>
  );
}

function Attempts() {
  const t = useText();
  const { draft, set } = useEditing();
  const { attempts, isFirstAttempt } = draft.framing;
  return (
    <Coached path="framing.attempts">
      <Stack gap={3}>
        <Rows
          title={t('ministry.field.attempts')}
          hint={t('ministry.hint.attempts')}
          addLabel={t('ministry.add.attempts')}
          items={attempts}
          onChange={(items) => set('framing.attempts', items)}
          fresh={() => ({ what: EMPTY_TEXT, whyItFailed: EMPTY_TEXT, year: '' })}
        >
          {(attempt, change, index) => <Attempt {...{ attempt, change, index }} />}
        </Rows>
        {attempts.length === 0 && (
          <Checkbox
            name="framing.isFirstAttempt"
            label={t('ministry.field.isFirstAttempt')}
            checked={isFirstAttempt}
            onChange={(value) => set('framing.isFirstAttempt', value)}
          />
        )}
      </Stack>
    </Coached>
  );
}

type AttemptDraft = ReturnType<typeof useEditing>['draft']['framing']['attempts'][number];

interface AttemptProps {
  readonly attempt: AttemptDraft;
  readonly change: (part: Partial<AttemptDraft>) => void;
  readonly index: number;
}

function Attempt({ attempt, change, index }: AttemptProps) {
  const t = useText();
  const name = `framing.attempts.${index}`;
  return (
    <>
      <LocalizedBoxes
        name={`${name}.what`}
        label={t('ministry.attempt.what')}
        rows={2}
        value={attempt.what}
        onChange={(what) => change({ what })}
      />
      <LocalizedBoxes
        name={`${name}.whyItFailed`}
        label={t('ministry.attempt.why')}
        rows={2}
        value={attempt.whyItFailed}
        onChange={(whyItFailed) => change({ whyItFailed })}
      />
      <YearBox name={`${name}.year`} value={attempt.year} onChange={(year) => change({ year })} />
    </>
  );
}

function AlsoBenefit() {
  const t = useText();
  const { draft, set } = useEditing();
  return (
    <Coached path="framing.alsoBenefit">
      <Rows
        title={t('ministry.field.alsoBenefit')}
        hint={t('ministry.hint.alsoBenefit')}
        addLabel={t('ministry.add.alsoBenefit')}
        items={draft.framing.alsoBenefit}
        onChange={(items) => set('framing.alsoBenefit', items)}
        fresh={() => EMPTY_TEXT}
      >
        {(name, change, index) => (
          <LocalizedBoxes
            name={`framing.alsoBenefit.${index}`}
            label={t('ministry.beneficiary')}
            value={name}
            onChange={change}
          />
        )}
      </Rows>
    </Coached>
  );
}

/** What a solution has to respect, and what it gets to work with. */
export function ConditionsPart() {
  const t = useText();
  return (
    <Stack gap={6}>
      <LocalizedField path="constraints" />
      <LocalizedField path="dataOffered" />
      <Datasets />
      <Documents />
      <TestSite />
      <LocalizedField path="framing.accessibility" rows={2} />
      <LocalizedField path="framing.languages" rows={2} />
      <LocalizedField path="framing.equality" rows={2} />
      <Coached path="minimumTrl">
        <PlainField path="minimumTrl" type="number" hint={t('ministry.hint.minimumTrl')} />
      </Coached>
    </Stack>
  );
}

function TestSite() {
  const t = useText();
  const { draft, set } = useEditing();
  return (
    <Coached path="framing.testSite">
      <LocalizedBoxes
        name="framing.testSite"
        label={t('ministry.field.testSite')}
        hint={t('ministry.hint.testSite')}
        rows={2}
        value={draft.framing.testSite}
        onChange={(value) => set('framing.testSite', value)}
      />
      <Checkbox
        name="framing.testSite.isAgreed"
        label={t('ministry.site_agreed')}
        checked={draft.framing.testSiteAgreed}
        onChange={(value) => set('framing.testSiteAgreed', value)}
      />
    </Coached>
  );
}

function Datasets() {
  const { draft } = useEditing();
  const t = useText();
  const { set } = useEditing();
  return (
    <Coached path="framing.datasets">
      <Rows
        title={t('ministry.field.datasets')}
        hint={t('ministry.hint.datasets')}
        addLabel={t('ministry.add.datasets')}
        items={draft.framing.datasets}
        onChange={(items) => set('framing.datasets', items)}
        fresh={() => ({
          name: EMPTY_TEXT,
          owner: '',
          sensitivity: '',
          accessRoute: EMPTY_TEXT,
          availableOn: '',
          lawfulBasis: EMPTY_TEXT,
        })}
      >
        {(dataset, change, index) => <Dataset {...{ dataset, change, index }} />}
      </Rows>
    </Coached>
  );
}

type DatasetDraft = ReturnType<typeof useEditing>['draft']['framing']['datasets'][number];

interface DatasetProps {
  readonly dataset: DatasetDraft;
  readonly change: (part: Partial<DatasetDraft>) => void;
  readonly index: number;
}

function Dataset({ dataset, change, index }: DatasetProps) {
  const t = useText();
  const name = `framing.datasets.${index}`;
  return (
    <>
      <LocalizedBoxes
        name={`${name}.name`}
        label={t('ministry.dataset.name')}
        value={dataset.name}
        onChange={(value) => change({ name: value })}
      />
      <Grid min="12rem" gap={3}>
        <LineBox
          name={`${name}.owner`}
          label={t('ministry.dataset.owner')}
          value={dataset.owner}
          onChange={(owner) => change({ owner })}
        />
        <WordBox
          name={`${name}.sensitivity`}
          label={t('ministry.dataset.sensitivity')}
          words="ministry.sensitivity"
          values={['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE_PERSONAL']}
          value={dataset.sensitivity}
          onChange={(sensitivity) => change({ sensitivity })}
        />
        <LineBox
          name={`${name}.availableOn`}
          type="date"
          label={t('ministry.dataset.availableOn')}
          value={dataset.availableOn}
          onChange={(availableOn) => change({ availableOn })}
        />
      </Grid>
      <LocalizedBoxes
        name={`${name}.accessRoute`}
        label={t('ministry.dataset.accessRoute')}
        value={dataset.accessRoute}
        onChange={(accessRoute) => change({ accessRoute })}
      />
      <LocalizedBoxes
        name={`${name}.lawfulBasis`}
        label={t('ministry.dataset.lawfulBasis')}
        value={dataset.lawfulBasis}
        onChange={(lawfulBasis) => change({ lawfulBasis })}
      />
    </>
  );
}
