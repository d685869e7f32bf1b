import type { Exit, ProgrammeModel } from './generated/programme-model.js';
import type { Sentence } from './model-phrase.js';
import type { AdviceKnowledge, AdviceTopic, Argument, KnownBasis, Situation } from './model-situation.js';

/** Member states, whose public buyers are bound by the directives on procurement (Treaty on European Union, art. 52). */
const EU_MEMBERS = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

const WITHOUT_TENDER: readonly Exit['kind'][] = [
  'directContract',
  'negotiatedFollowOn',
  'callOffFromPartnership',
  'framework',
];

/** Exits that are no end in themselves. */
const UNBOUND: readonly Exit['kind'][] = ['none', 'separateTender'];

/** What speaks for and against a model in the problem, the purchase that follows, and the law. */
export const purposeReasons = (
  model: ProgrammeModel,
  situation: Situation,
  { legalBases }: AdviceKnowledge,
): Argument[] => {
  const available = availableTo(situation, legalBases);
  return [
    ...problemReasons(model, situation),
    ...purchaseReasons(model, situation, available),
    ...lawReasons(model, situation, available),
  ];
};

/** The legal bases that a ministry may use: those that it names, else all that hold where it is. */
export function availableTo(
  { jurisdiction, legalBases: named }: Situation,
  known: readonly KnownBasis[],
): KnownBasis[] {
  if (named) return known.filter(({ id }) => named.includes(id));
  const holds = new Set([jurisdiction, 'INT', ...(EU_MEMBERS.has(jurisdiction) ? ['EU'] : [])]);
  return known.filter(({ jurisdictions }) => jurisdictions.some((code) => holds.has(code)));
}

const argue = (
  topic: AdviceTopic,
  points: number,
  words: Sentence,
  ...rests: readonly (readonly [string, unknown])[]
): Argument => ({ topic, points, words, rests });

/** Points of who defines the challenge, for how well the ministry knows its problem. */
const DEFINING: Readonly<
  Record<
    NonNullable<Situation['problem']>,
    Readonly<Record<ProgrammeModel['challengeDefinition']['definedBy'], number>>
  >
> = {
  open: { coCreated: -4, intermediary: 2, operator: 6, owner: -6, none: 10 },
  vague: { coCreated: 10, intermediary: 12, operator: 2, owner: -8, none: -12 },
  known: { coCreated: 4, intermediary: 2, operator: -4, owner: 4, none: -10 },
  specified: { coCreated: -2, intermediary: -4, operator: -6, owner: 8, none: -12 },
};

function problemReasons(model: ProgrammeModel, { problem }: Situation): Argument[] {
  if (!problem) return [];
  const { definedBy } = model.challengeDefinition;
  const points = DEFINING[problem][definedBy];
  const who = { who: { term: `definedBy.${definedBy}` } };
  const path = 'challengeDefinition/definedBy';
  const defined: Sentence =
    definedBy === 'none'
      ? { code: points > 0 ? 'model_advice.no_challenge_needed' : 'model_advice.no_challenge' }
      : points > 0
        ? { code: 'model_advice.defining_suits', params: who }
        : { code: 'model_advice.defining_does_not_suit', params: who };
  const reasons = [argue('problem', points, defined, [path, definedBy])];
  const reframed = model.stages.find(({ reframing }) => reframing && reframing.materialChange !== 'refused');
  if (reframed && (problem === 'vague' || problem === 'specified')) {
    const words = { code: 'model_advice.reframing', params: { name: { text: reframed.name } } };
    const rests = [`stages/${reframed.id}/reframing`, reframed.reframing] as const;
    reasons.push(argue('problem', problem === 'vague' ? 6 : -2, words, rests));
  }
  const asking = model.stages.find(({ kind }) => kind === 'marketConsultation' || kind === 'challengeCall');
  if (asking && problem === 'vague') {
    const words = { code: 'model_advice.asks_first', params: { name: { text: asking.name } } };
    reasons.push(argue('problem', 4, words, [`stages/${asking.id}/kind`, asking.kind]));
  }
  const tried = model.stages.find(({ kind }) => kind === 'exploration' || kind === 'design');
  if (tried && (problem === 'vague' || problem === 'known')) {
    const words = { code: 'model_advice.explores', params: { name: { text: tried.name } } };
    reasons.push(argue('problem', 4, words, [`stages/${tried.id}/kind`, tried.kind]));
  }
  return reasons;
}

const permittingIn = (bases: readonly KnownBasis[], { kind, legalBasis }: Exit): KnownBasis | undefined =>
  bases.find(({ id }) => id === legalBasis) ?? bases.find(({ exitKinds }) => exitKinds.includes(kind));

function purchaseReasons(
  model: ProgrammeModel,
  { purchase }: Situation,
  available: readonly KnownBasis[],
): Argument[] {
  if (!purchase) return [];
  const ways = model.exits.filter(({ kind }) => WITHOUT_TENDER.includes(kind));
  const tender = model.exits.find(({ kind }) => kind === 'separateTender');
  const word = ({ kind }: Exit) => ({ exit: { term: `exitKind.${kind}` } });
  const rests = (exit: Exit) => [`exits/${exit.id}/kind`, exit.kind] as const;
  if (purchase === 'none') {
    const other = model.exits.find(({ kind }) => !WITHOUT_TENDER.includes(kind) && !UNBOUND.includes(kind));
    const buying = ways[0] ?? tender;
    if (other)
      return [
        argue('purchase', 6, { code: 'model_advice.no_purchase_needed', params: word(other) }, rests(other)),
      ];
    return buying
      ? [
          argue(
            'purchase',
            -4,
            { code: 'model_advice.made_for_purchase', params: word(buying) },
            rests(buying),
          ),
        ]
      : [];
  }
  const weight = purchase === 'required' ? 2 : 1;
  const open = ways.filter((exit) => permittingIn(available, exit));
  const closed = ways.find((exit) => !open.includes(exit));
  const reasons: Argument[] = [];
  const [best] = open;
  if (best) {
    reasons.push(
      argue(
        'purchase',
        8 * weight,
        { code: 'model_advice.buys_without_tender', params: word(best) },
        rests(best),
      ),
    );
    const sure = open.find(({ guaranteed }) => guaranteed);
    if (sure)
      reasons.push(
        argue('purchase', 2 * weight, { code: 'model_advice.purchase_guaranteed' }, [
          `exits/${sure.id}/guaranteed`,
          true,
        ]),
      );
    return reasons;
  }
  if (closed)
    reasons.push(
      argue('law', -6 * weight, { code: 'model_advice.exit_not_open', params: word(closed) }, rests(closed)),
    );
  const pilot = model.exits.find(({ kind }) => kind === 'pilotAgreement');
  const [last = undefined] = model.exits;
  if (tender)
    reasons.push(argue('purchase', 2 * weight, { code: 'model_advice.buys_by_tender' }, rests(tender)));
  else if (pilot)
    reasons.push(argue('purchase', -2 * weight, { code: 'model_advice.pilot_only' }, rests(pilot)));
  else if (last && !closed)
    reasons.push(
      argue(
        'purchase',
        -8 * weight,
        { code: 'model_advice.nothing_to_buy', params: word(last) },
        rests(last),
      ),
    );
  return reasons;
}

function lawReasons(
  model: ProgrammeModel,
  { jurisdiction }: Situation,
  available: readonly KnownBasis[],
): Argument[] {
  const reasons: Argument[] = [];
  const at = ['jurisdiction', model.jurisdiction] as const;
  if (model.jurisdiction === jurisdiction)
    reasons.push(argue('law', 6, { code: 'model_advice.same_law' }, at));
  else if (model.jurisdiction === 'EU' && EU_MEMBERS.has(jurisdiction))
    reasons.push(argue('law', 4, { code: 'model_advice.union_law' }, at));
  const resting = model.exits.filter(({ legalBasis }) => legalBasis !== undefined);
  const named = (basis: KnownBasis) => ({ basis: { text: basis.name } });
  const own = resting.find(({ legalBasis }) => available.some(({ id }) => id === legalBasis));
  const ownBasis = own && available.find(({ id }) => id === own.legalBasis);
  if (own && ownBasis) {
    const words = { code: 'model_advice.basis_available', params: named(ownBasis) };
    return [...reasons, argue('law', 6, words, [`exits/${own.id}/legalBasis`, own.legalBasis])];
  }
  const other = resting.find((exit) => permittingIn(available, exit));
  const otherBasis = other && permittingIn(available, other);
  if (other && otherBasis) {
    const words = { code: 'model_advice.basis_other', params: named(otherBasis) };
    return [...reasons, argue('law', 2, words, [`exits/${other.id}/kind`, other.kind])];
  }
  const [without] = resting;
  if (!without) return reasons;
  const words = {
    code: 'model_advice.basis_missing',
    params: { exit: { term: `exitKind.${without.kind}` } },
  };
  return [...reasons, argue('law', -12, words, [`exits/${without.id}/kind`, without.kind])];
}
