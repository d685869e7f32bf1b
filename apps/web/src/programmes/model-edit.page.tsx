import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { RequestFault } from '#web/api/faults.ts';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { useKept } from '#web/forms/use-kept.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { holds } from '#web/session/use-viewer.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice, Tag } from '#web/ui/notice.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { ModelChecker } from './model-checker.tsx';
import type { Content } from './model-content.ts';
import {
  beginModelVersionDocument,
  modelEditDocument,
  saveModelDraftDocument,
} from './model-edit.documents.ts';
import styles from './model-edit.module.css';
import { ModelFields } from './model-fields.tsx';

type Model = NonNullable<ResultOf<typeof modelEditDocument>['programmeModel']>;
type Version = Model['versions'][number];

export async function load({ api, params, t, localized }: PageInput) {
  const [{ programmeModel }, { viewer }] = await Promise.all([
    api.ask(modelEditDocument, { slug: params.slug ?? '' }),
    api.ask(viewerDocument, {}),
  ]);
  if (!programmeModel) return notFound();
  if (!holds(viewer, 'PROGRAMME_MANAGER', 'PLATFORM_ADMINISTRATOR')) throw new RequestFault('forbidden', '');
  return { title: `${t('model_edit.title')}: ${localized(programmeModel.versions[0]?.name)}` };
}

/** What a model says, written in a draft; what the checker says about it stands beside. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { slug = '' } = useParams();
  const { programmeModel } = useAsk(modelEditDocument, { slug });
  if (!programmeModel) return null;
  const { versions } = programmeModel;
  const draft = versions.find(({ state }) => state === 'DRAFT');
  const newest = [...versions].sort((one, other) => other.number - one.number)[0];
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('models.title'), to: `/${locale}/models` },
          { label: <Localized text={newest?.name} />, to: `/${locale}/models/${slug}` },
        ]}
        meta={
          draft && (
            <Row gap={2}>
              <Tag tone="warn">{t('model_state.DRAFT')}</Tag>
              <Tag>{t('models.version', { number: draft.number })}</Tag>
            </Row>
          )
        }
        title={t('model_edit.title')}
        lead={t('model_edit.lead')}
      />
      {programmeModel.kind !== 'OWN' && <Notice>{t('model_edit.not_own')}</Notice>}
      {draft && <Draft key={draft.id} draft={draft} slug={slug} />}
      {!draft && programmeModel.kind === 'OWN' && <Begin model={programmeModel} />}
    </>
  );
}

interface DraftProps {
  readonly draft: Version;
  readonly slug: string;
}

function Draft({ draft, slug }: DraftProps) {
  const t = useText();
  const locale = useLocale();
  const { moment } = useFormats();
  const saved = { content: draft.content as Content, note: draft.changeNote };
  const [{ content, note }, setWritten] = useState(saved);
  const { kept, forget } = useKept(`model-${draft.id}`, { content, note }, saved);
  const save = useAct(saveModelDraftDocument);
  const [savedAt, setSavedAt] = useState<string>();
  const submit = async () => {
    const input = { id: draft.id, expectedVersion: draft.revision, changeNote: note, content };
    if (!(await save.run({ input }))) return;
    forget();
    setSavedAt(new Date().toISOString());
  };
  return (
    <div className={styles.editor}>
      <Form issues={save.issues} onSubmit={submit}>
        {kept && (
          <Notice>
            <p>{t('model_edit.kept', { when: moment(kept.keptAt) })}</p>
            <Row>
              <Button
                small
                onClick={() => {
                  setWritten(kept.value);
                  forget();
                }}
              >
                {t('model_edit.restore')}
              </Button>
              <Button small kind="quiet" onClick={forget}>
                {t('model_edit.discard')}
              </Button>
            </Row>
          </Notice>
        )}
        <TextArea
          name="changeNote"
          rows={2}
          label={t('models.change_note')}
          value={note}
          onChange={(next) => setWritten({ content, note: next })}
        />
        <ModelFields content={content} onChange={(next) => setWritten({ content: next, note })} />
        <Row>
          <Button kind="primary" type="submit" pending={save.pending}>
            {t('model_edit.save')}
          </Button>
          <ButtonLink to={`/${locale}/models/${slug}`}>{t('model_edit.back')}</ButtonLink>
          <span role="status">{savedAt && t('model_edit.saved', { when: moment(savedAt) })}</span>
        </Row>
      </Form>
      <ModelChecker content={content} />
    </div>
  );
}

/** Approved versions never change: what is to change begins as a draft. */
function Begin({ model: { id, slug } }: { readonly model: Model }) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const begin = useAct(beginModelVersionDocument);
  const [note, setNote] = useState('');
  const submit = async () => {
    if (await begin.run({ input: { modelId: id, changeNote: note } }))
      navigate(`/${locale}/models/${slug}/edit`, { replace: true });
  };
  return (
    <Form issues={begin.issues} onSubmit={submit}>
      <Stack gap={3}>
        <p>{t('model_edit.begin_means')}</p>
        <TextArea
          name="changeNote"
          rows={2}
          label={t('models.change_note')}
          value={note}
          onChange={setNote}
        />
      </Stack>
      <div>
        <Button kind="primary" type="submit" pending={begin.pending}>
          {t('model_edit.begin')}
        </Button>
      </div>
    </Form>
  );
}
