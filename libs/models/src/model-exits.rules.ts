import type { Exit, ProgrammeModel } from './generated/programme-model.js';
import type { LegalBasis } from './legal-bases.js';
import type { Fault } from './model-finding.rules.js';
import { checkRequirements } from './model-legal-requirements.rules.js';

/** The member states of the European Union, where its directives hold. */
const EU_MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Exits that spend public money on what was tried: none without a basis in law. */
const PROCUREMENT: ReadonlySet<Exit['kind']> = new Set([
  'directContract',
  'negotiatedFollowOn',
  'callOffFromPartnership',
  'separateTender',
  'framework',
]);

/** Every exit leads out of stages of teams, on a basis that exists, holds there, permits it, and has what it demands. */
export function checkExits(model: ProgrammeModel, legalBases: readonly LegalBasis[]): Fault[] {
  return model.exits.flatMap((exit) => [
    ...checkOrigin(exit, model),
    ...checkPromises(exit),
    ...checkBasis(exit, model, legalBases),
  ]);
}

const checkOrigin = ({ id, from }: Exit, model: ProgrammeModel): Fault[] =>
  model.stages
    .filter((stage) => from.includes(stage.id) && stage.funnel === 'challenges')
    .map((stage) => ({
      code: 'model.exit_of_challenges',
      mend: 'model.mend_exit_of_challenges',
      stage: stage.id,
      path: `exits/${id}/from`,
      params: { exit: id },
    }));

function checkPromises({ id, kind, guaranteed, noAdvantage }: Exit): Fault[] {
  const params = { exit: id };
  const faults: Fault[] = [];
  if (kind === 'separateTender' && !noAdvantage)
    faults.push({
      code: 'model.advantage',
      mend: 'model.mend_advantage',
      path: `exits/${id}/noAdvantage`,
      params,
    });
  if (kind === 'separateTender' && guaranteed)
    faults.push({
      code: 'model.tender_promised',
      mend: 'model.mend_tender_promised',
      path: `exits/${id}/guaranteed`,
      params,
    });
  if (kind !== 'separateTender' && noAdvantage)
    faults.push({
      code: 'model.advantage_of_nothing',
      mend: 'model.mend_advantage_of_nothing',
      path: `exits/${id}/noAdvantage`,
      params,
      advice: true,
    });
  return faults;
}

function checkBasis(exit: Exit, model: ProgrammeModel, legalBases: readonly LegalBasis[]): Fault[] {
  const path = `exits/${exit.id}/legalBasis`;
  const params = { exit: exit.id };
  if (exit.legalBasis === undefined)
    return PROCUREMENT.has(exit.kind)
      ? [
          {
            code: 'model.basis_missing',
            mend: 'model.mend_basis_missing',
            path,
            params: { ...params, kind: exit.kind },
          },
        ]
      : [];
  const basis = legalBases.find(({ id }) => id === exit.legalBasis);
  if (!basis)
    return [
      {
        code: 'model.basis_unknown',
        mend: 'model.mend_basis_unknown',
        path,
        params: { ...params, basis: exit.legalBasis },
      },
    ];
  const told = { ...params, basis: basis.id };
  const faults: Fault[] = [];
  if (!holdsIn(basis, model.jurisdiction))
    faults.push({
      code: 'model.basis_elsewhere',
      mend: 'model.mend_basis_elsewhere',
      path,
      params: { ...told, country: model.jurisdiction, where: basis.jurisdictions.join(', ') },
    });
  if (!basis.exitKinds.includes(exit.kind))
    faults.push({
      code: 'model.basis_forbids',
      mend: 'model.mend_basis_forbids',
      path,
      params: { ...told, kind: exit.kind, permitted: basis.exitKinds.join(', ') },
    });
  return [...faults, ...checkRequirements(exit, basis, model)];
}

const holdsIn = ({ jurisdictions }: LegalBasis, where: string): boolean =>
  jurisdictions.includes('INT') ||
  jurisdictions.includes(where) ||
  (jurisdictions.includes('EU') && EU_MEMBERS.has(where));
