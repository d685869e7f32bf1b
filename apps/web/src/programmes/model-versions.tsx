import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ResultOf } from '#web/api/graphql.ts';
import { type Act, useAct, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { holds, useViewer } from '#web/session/use-viewer.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/field.tsx';
import { ErrorSummary, Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Tag } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { modelVersionsDocument } from './models.documents.ts';
import {
  approveModelDocument,
  deriveModelDocument,
  requestModelChangesDocument,
  submitModelDocument,
} from './models-study.documents.ts';

type Version = NonNullable<ResultOf<typeof modelVersionsDocument>['programmeModel']>['versions'][number];

/** What became of a model, version by version, in words. */
export function ModelVersions({ slug, shown }: { readonly slug: string; readonly shown: string }) {
  const t = useText();
  const locale = useLocale();
  const viewer = useViewer();
  const { programmeModel } = useAsk(modelVersionsDocument, { slug });
  const writes = holds(viewer, 'PROGRAMME_MANAGER', 'PLATFORM_ADMINISTRATOR');
  const isDrafted = programmeModel?.versions.some(({ state }) => state !== 'APPROVED' && state !== 'RETIRED');
  return (
    <Stack as="section" aria-labelledby="versions">
      <Row>
        <h2 id="versions">{t('models.versions')}</h2>
        {writes && <Derive from={shown} slug={slug} />}
        {writes && programmeModel?.kind === 'OWN' && !isDrafted && (
          <ButtonLink small to={`/${locale}/models/${slug}/edit`}>
            {t('model_edit.new_version')}
          </ButtonLink>
        )}
      </Row>
      <Stack as="ol" gap={3}>
        {(programmeModel?.versions ?? []).map((version) => (
          <VersionCard key={version.id} slug={slug} version={version} writes={writes} />
        ))}
      </Stack>
    </Stack>
  );
}

interface VersionProps {
  readonly slug: string;
  readonly version: Version;
}

function VersionCard({ slug, version, writes }: VersionProps & { readonly writes: boolean }) {
  const t = useText();
  const { date } = useFormats();
  const { number, state, changeNote, createdAt, approvedAt, changes } = version;
  return (
    <Card as="li">
      <Row gap={2}>
        <h3>{t('models.version', { number })}</h3>
        <Tag tone={state === 'APPROVED' ? 'good' : 'warn'}>{t(`model_state.${state}`)}</Tag>
        <span>{date(approvedAt ?? createdAt)}</span>
      </Row>
      {changeNote && (
        <p>
          <bdi>{changeNote}</bdi>
        </p>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{t('models.changes', { count: changes.length })}</summary>
          <Stack as="ul" gap={1}>
            {changes.map(({ path, words }) => (
              <li key={`${path}${words.en}`}>
                <Localized text={words} />
              </li>
            ))}
          </Stack>
        </details>
      )}
      {writes && <VersionActs slug={slug} version={version} />}
    </Card>
  );
}

/** A draft goes to somebody who did not write it; that person approves it or sends it back. */
function VersionActs({ slug, version: { id, state } }: VersionProps) {
  const t = useText();
  const locale = useLocale();
  const submit = useAct(submitModelDocument);
  const approve = useAct(approveModelDocument);
  const back = useAct(requestModelChangesDocument);
  const [asking, setAsking] = useState<'submit' | 'approve' | 'back'>();
  const [reason, setReason] = useState('');
  const close = () => setAsking(undefined);
  const done = async (answer: Promise<unknown>) => {
    if (await answer) close();
  };
  if (state === 'DRAFT')
    return (
      <Row>
        <ButtonLink kind="primary" to={`/${locale}/models/${slug}/edit`}>
          {t('model_edit.open')}
        </ButtonLink>
        <Button onClick={() => setAsking('submit')}>{t('models.submit')}</Button>
        <Ask
          open={asking === 'submit'}
          title={t('models.submit')}
          text={t('models.submit_means')}
          act={submit}
          onClose={close}
        >
          <Button kind="primary" pending={submit.pending} onClick={() => done(submit.run({ input: { id } }))}>
            {t('models.submit')}
          </Button>
        </Ask>
      </Row>
    );
  if (state !== 'IN_REVIEW') return null;
  return (
    <Row>
      <Button kind="primary" onClick={() => setAsking('approve')}>
        {t('models.approve')}
      </Button>
      <Button onClick={() => setAsking('back')}>{t('models.send_back')}</Button>
      <Ask
        open={asking === 'approve'}
        title={t('models.approve')}
        text={t('models.approve_means')}
        act={approve}
        onClose={close}
      >
        <Button kind="primary" pending={approve.pending} onClick={() => done(approve.run({ input: { id } }))}>
          {t('models.approve')}
        </Button>
      </Ask>
      <Dialog title={t('models.send_back')} open={asking === 'back'} onClose={close}>
        <Form issues={back.issues} onSubmit={() => done(back.run({ input: { id, reason } }))}>
          <TextArea name="reason" label={t('models.what_to_change')} value={reason} onChange={setReason} />
          <div>
            <Button kind="primary" type="submit" pending={back.pending}>
              {t('models.send_back')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </Row>
  );
}

interface AskProps {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly act: Pick<Act<unknown, never>, 'issues'>;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

function Ask({ open, title, text, act, onClose, children }: AskProps) {
  const t = useText();
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <Stack>
        <ErrorSummary issues={act.issues} />
        <p>{text}</p>
        <Row>
          {children}
          <Button onClick={onClose}>{t('programmes.not_now')}</Button>
        </Row>
      </Stack>
    </Dialog>
  );
}

/** A copy under a name of one's own, to change. */
function Derive({ from, slug }: { readonly from: string; readonly slug: string }) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const derive = useAct(deriveModelDocument);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(`${slug}-own`);
  const [note, setNote] = useState('');
  const submit = async () => {
    const answer = await derive.run({ input: { fromVersionId: from, slug: name, changeNote: note } });
    const made = answer?.deriveProgrammeModel.version?.model?.slug;
    if (made) navigate(`/${locale}/models/${made}`);
  };
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('models.derive')}
      </Button>
      <Dialog title={t('models.derive')} open={open} onClose={() => setOpen(false)}>
        <Form issues={derive.issues} onSubmit={submit}>
          <p>{t('models.derive_means')}</p>
          <TextField
            name="slug"
            dir="ltr"
            label={t('models.slug')}
            hint={t('models.slug_hint')}
            value={name}
            onChange={setName}
          />
          <TextArea
            name="changeNote"
            label={t('models.change_note')}
            value={note}
            onChange={setNote}
            rows={2}
          />
          <div>
            <Button kind="primary" type="submit" pending={derive.pending}>
              {t('models.derive')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  );
}
