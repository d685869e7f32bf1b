import type { ProgrammeModel, Stage } from './generated/programme-model.js';
import type { Fault } from './model-finding.rules.js';

/** Ids are unique where they are looked up, and whatever names something names something that is there. */
export function checkNames(model: ProgrammeModel): Fault[] {
  const bodies = new Set(model.bodies.map(({ id }) => id));
  return [
    ...twice('bodies', model.bodies),
    ...twice('stages', model.stages),
    ...twice('exits', model.exits),
    ...Object.entries(model.parties)
      .filter(([, body]) => !bodies.has(body))
      .map(([role, body]) => unknown(`parties/${role}`, body)),
    ...model.stages.flatMap((stage) => checkStage(stage, model, bodies)),
    ...model.exits.flatMap((exit) =>
      exit.from
        .filter((id) => !model.stages.some((stage) => stage.id === id))
        .map((id) => unknown(`exits/${exit.id}/from`, id)),
    ),
    ...checkCountry(model.jurisdiction),
  ];
}

function checkStage(stage: Stage, model: ProgrammeModel, bodies: ReadonlySet<string>): Fault[] {
  const at = `stages/${stage.id}`;
  const deliverables = new Set(stage.deliverables?.map(({ id }) => `deliverable:${id}`));
  const appealBody = stage.gate?.appeal?.body;
  const faults = [
    ...twice(`${at}/deliverables`, stage.deliverables ?? []),
    ...twice(`${at}/gate/criteria`, stage.gate?.criteria ?? []),
    ...twice(
      `${at}/after`,
      stage.after.map((edge) => ({ id: edge.stage })),
    ),
    ...stage.after
      .filter((edge) => !model.stages.some(({ id }) => id === edge.stage))
      .map((edge) => unknown(`${at}/after`, edge.stage)),
    ...(stage.money ?? []).flatMap(({ tranches = [] }, place) =>
      tranches
        .filter(({ on }) => on.startsWith('deliverable:') && !deliverables.has(on))
        .map(({ on }) => unknown(`${at}/money/${place}/tranches`, on)),
    ),
    ...(appealBody !== undefined && !bodies.has(appealBody)
      ? [unknown(`${at}/gate/appeal/body`, appealBody)]
      : []),
  ];
  return faults.map((fault) => ({ ...fault, stage: stage.id }));
}

function twice(path: string, things: readonly { readonly id: string }[]): Fault[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { id } of things) (seen.has(id) ? again : seen).add(id);
  return [...again].map((name) => ({
    code: 'model.id_twice',
    mend: 'model.mend_id_twice',
    path,
    params: { name, field: path },
  }));
}

const unknown = (path: string, name: string): Fault => ({
  code: 'model.unknown_name',
  mend: 'model.mend_unknown_name',
  path,
  params: { name, field: path },
});

/** ISO 3166-1 as the platform's Unicode data has it; EU and INT are ours. */
function checkCountry(jurisdiction: string): Fault[] {
  if (['EU', 'INT'].includes(jurisdiction)) return [];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  if (names.of(jurisdiction) !== undefined) return [];
  return [
    {
      code: 'model.unknown_country',
      mend: 'model.mend_unknown_country',
      path: 'jurisdiction',
      params: { name: jurisdiction },
    },
  ];
}
