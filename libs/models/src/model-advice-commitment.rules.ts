import type { ProgrammeModel, Stage } from './generated/programme-model.js';
import { paymentsOf, teamsIn, usual } from './model-figures.rules.js';
import type { Argument, Situation } from './model-situation.js';

/** Stages in which teams work for the ministry, rather than apply or show. */
const WORKING: readonly Stage['kind'][] = [
  'exploration',
  'design',
  'prototype',
  'accelerator',
  'residency',
  'pilot',
  'validation',
];

/** What speaks for and against a model in risk, equity, partners, rights and the body that runs it. */
export const commitmentReasons = (model: ProgrammeModel, situation: Situation): Argument[] => [
  ...riskReasons(model, situation),
  ...equityReasons(model, situation),
  ...buyerReasons(model, situation),
  ...rightsReasons(model, situation),
  ...operatorReasons(model, situation),
];

function riskReasons(model: ProgrammeModel, { risk }: Situation): Argument[] {
  if (risk === 'low') return cautionReasons(model);
  if (risk !== 'high') return [];
  const developing = model.stages.find(({ kind }) => kind === 'design' || kind === 'prototype');
  const { definedBy } = model.challengeDefinition;
  return [
    ...(developing
      ? [
          {
            topic: 'risk',
            points: 6,
            words: { code: 'model_advice.develops_new', params: { name: { text: developing.name } } },
            rests: [[`stages/${developing.id}/kind`, developing.kind]],
          } as const,
        ]
      : []),
    ...(definedBy === 'none'
      ? [
          {
            topic: 'risk',
            points: 4,
            words: { code: 'model_advice.room_for_surprise' },
            rests: [['challengeDefinition/definedBy', definedBy]],
          } as const,
        ]
      : []),
  ];
}

function cautionReasons(model: ProgrammeModel): Argument[] {
  const reasons: Argument[] = [];
  const payments = paymentsOf(model).filter(({ money }) => money.kind !== 'membershipFee');
  const kinds = payments.map(({ path, money }) => [`${path}/kind`, money.kind] as const);
  const paidStages = new Set(payments.map(({ stage }) => stage.id)).size;
  if (payments.length > 0 && payments.every(({ money }) => money.kind === 'prize'))
    reasons.push({
      topic: 'risk',
      points: 6,
      words: { code: 'model_advice.pays_for_results' },
      rests: kinds,
    });
  else if (paidStages > 1)
    reasons.push({
      topic: 'risk',
      points: 6,
      words: { code: 'model_advice.pays_in_steps', params: { steps: paidStages } },
      rests: kinds,
    });
  const first = model.stages.find(({ kind }) => WORKING.includes(kind));
  const count = first && teamsIn(model, first);
  if (first && count?.per === 'challenge')
    reasons.push({
      topic: 'risk',
      points: count.teams > 1 ? 6 : -6,
      words: {
        code: count.teams > 1 ? 'model_advice.several_try' : 'model_advice.one_team_early',
        params: { name: { text: first.name }, teams: count.teams },
      },
      rests: [[count.path, null]],
    });
  const bar = model.stages.find(({ gate }) => gate?.threshold !== undefined);
  if (bar)
    reasons.push({
      topic: 'risk',
      points: 2,
      words: { code: 'model_advice.has_threshold' },
      rests: [[`stages/${bar.id}/gate/threshold`, bar.gate?.threshold]],
    });
  return reasons;
}

function equityReasons({ equity }: ProgrammeModel, { equity: wish }: Situation): Argument[] {
  if (wish !== 'unacceptable') return [];
  return [
    {
      topic: 'equity',
      points: equity.taken ? -24 : 2,
      words: { code: equity.taken ? 'model_advice.takes_equity' : 'model_advice.takes_no_equity' },
      rests: [['equity/taken', equity.taken]],
    },
  ];
}

function buyerReasons({ buyers }: ProgrammeModel, { buyers: wanted = 1 }: Situation): Argument[] {
  if (wanted > 1)
    return buyers
      ? [
          {
            topic: 'buyers',
            points: 12,
            words: { code: 'model_advice.joint_buyers', params: { buyers: { count: buyers.count } } },
            rests: [['buyers', buyers]],
          },
        ]
      : [
          {
            topic: 'buyers',
            points: -4,
            words: { code: 'model_advice.one_buyer' },
            rests: [],
            isAssumed: true,
          },
        ];
  const least = buyers?.count.min ?? usual(buyers?.count) ?? 1;
  if (!buyers || least < 2) return [];
  return [
    {
      topic: 'buyers',
      points: -12,
      words: { code: 'model_advice.needs_buyers', params: { least } },
      rests: [['buyers/count', buyers.count]],
    },
  ];
}

function rightsReasons(model: ProgrammeModel, { rights }: Situation): Argument[] {
  if (!rights) return [];
  const { foreground, buyerRights } = model.intellectualProperty;
  const keeper = foreground === 'transferOnAward' ? 'buyer' : foreground;
  const path = 'intellectualProperty';
  const reasons: Argument[] = [];
  if (keeper === 'buyer' || keeper === 'supplier')
    reasons.push({
      topic: 'rights',
      points: keeper === rights ? 6 : -6,
      words: {
        code: keeper === rights ? 'model_advice.rights_suit' : 'model_advice.rights_do_not_suit',
        params: { who: { term: `foreground.${foreground}` } },
      },
      rests: [[`${path}/foreground`, foreground]],
    });
  if (rights === 'buyer' && buyerRights && keeper !== 'buyer')
    reasons.push({
      topic: 'rights',
      points: 2,
      words: { code: 'model_advice.right_of_use', params: { rights: { text: buyerRights } } },
      rests: [[`${path}/buyerRights`, buyerRights]],
    });
  return reasons;
}

function operatorReasons({ operatorType }: ProgrammeModel, { operators }: Situation): Argument[] {
  if (!operators || !operatorType) return [];
  const suits = operators.includes(operatorType);
  return [
    {
      topic: 'operator',
      points: suits ? 6 : -10,
      words: {
        code: suits ? 'model_advice.operator_suits' : 'model_advice.operator_does_not_suit',
        params: { who: { term: `operatorType.${operatorType}` } },
      },
      rests: [['operatorType', operatorType]],
    },
  ];
}
