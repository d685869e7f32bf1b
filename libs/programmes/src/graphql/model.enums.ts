import { registerEnumType } from '@nestjs/graphql';
import { ADVICE_TOPICS } from '#libs/models';
import { ModelKind, ModelVersionState } from '../model.states.js';

registerEnumType(ModelKind, {
  name: 'ProgrammeModelKind',
  description: 'Where a model of the library comes from.',
  valuesMap: {
    STUDIED: { description: 'Studied from a programme that somebody runs; ships with the platform.' },
    HOUSE: { description: "The platform's own; ships with it." },
    OWN: { description: 'Derived and written by those who run programmes here.' },
  },
});

registerEnumType(ModelVersionState, {
  name: 'ProgrammeModelVersionState',
  description: 'Where a version of a model stands.',
  valuesMap: {
    DRAFT: { description: 'Being written.' },
    IN_REVIEW: { description: 'Waits for somebody who did not write it.' },
    APPROVED: { description: 'Public and never changed; programmes can be run from it.' },
    RETIRED: { description: 'No programme begins with it any more; those that run keep it.' },
  },
});

export enum ModelFindingSeverity {
  ERROR = 'error',
  ADVICE = 'advice',
}

registerEnumType(ModelFindingSeverity, {
  name: 'ModelFindingSeverity',
  description: 'How much a finding matters.',
  valuesMap: {
    ERROR: { description: 'The model is not sound: it is neither submitted nor approved.' },
    ADVICE: { description: 'Worth a look; the model can be run.' },
  },
});

export enum ModelOperatorKind {
  GOVERNMENT = 'government',
  NON_PROFIT = 'nonProfit',
  BUSINESS = 'business',
  MULTINATIONAL = 'multinational',
  PUBLIC_PRIVATE = 'publicPrivate',
  SUPRANATIONAL = 'supranational',
}

registerEnumType(ModelOperatorKind, {
  name: 'ModelOperatorKind',
  description: 'What kind of body runs a programme.',
  valuesMap: {
    GOVERNMENT: { description: 'A government body.' },
    NON_PROFIT: { description: 'A non-profit.' },
    BUSINESS: { description: 'A business.' },
    MULTINATIONAL: { description: 'A multinational.' },
    PUBLIC_PRIVATE: { description: 'A body of government and business together.' },
    SUPRANATIONAL: { description: 'A supranational body.' },
  },
});

export enum ModelMoneyKind {
  SERVICE_CONTRACT = 'serviceContract',
  GRANT = 'grant',
  PRIZE = 'prize',
  EQUITY_INVESTMENT = 'equityInvestment',
  CONVERTIBLE = 'convertible',
  IN_KIND = 'inKind',
  MEMBERSHIP_FEE = 'membershipFee',
  ENTRY_FEE = 'entryFee',
}

registerEnumType(ModelMoneyKind, {
  name: 'ModelMoneyKind',
  description: 'What kind of money moves.',
  valuesMap: {
    SERVICE_CONTRACT: { description: 'Paid for work, by contract.' },
    GRANT: { description: 'Paid towards a cost.' },
    PRIZE: { description: 'Paid for a result.' },
    EQUITY_INVESTMENT: { description: 'Paid for shares.' },
    CONVERTIBLE: { description: 'Paid for a right to shares.' },
    IN_KIND: { description: 'Space, travel, credits.' },
    MEMBERSHIP_FEE: { description: 'Paid by owners of challenges.' },
    ENTRY_FEE: { description: 'Paid by teams.' },
  },
});

export enum ModelExitKind {
  DIRECT_CONTRACT = 'directContract',
  NEGOTIATED_FOLLOW_ON = 'negotiatedFollowOn',
  CALL_OFF_FROM_PARTNERSHIP = 'callOffFromPartnership',
  SEPARATE_TENDER = 'separateTender',
  FRAMEWORK = 'framework',
  PILOT_AGREEMENT = 'pilotAgreement',
  PRIZE = 'prize',
  GRANT = 'grant',
  INVESTMENT = 'investment',
  NONE = 'none',
}

registerEnumType(ModelExitKind, {
  name: 'ModelExitKind',
  description: 'How teams leave a programme.',
  valuesMap: {
    DIRECT_CONTRACT: { description: 'A contract without another procedure.' },
    NEGOTIATED_FOLLOW_ON: { description: 'A contract that is negotiated with the winners.' },
    CALL_OFF_FROM_PARTNERSHIP: { description: 'An order within an innovation partnership.' },
    SEPARATE_TENDER: { description: 'A tender that is open to all.' },
    FRAMEWORK: { description: 'A framework agreement.' },
    PILOT_AGREEMENT: { description: 'An agreement on a pilot.' },
    PRIZE: { description: 'A prize.' },
    GRANT: { description: 'A grant.' },
    INVESTMENT: { description: 'An investment.' },
    NONE: { description: 'Without a contract.' },
  },
});

export enum ModelFunnel {
  CHALLENGES_COMPETE = 'CHALLENGES_COMPETE',
  PER_CHALLENGE = 'PER_CHALLENGE',
  PER_PROGRAMME = 'PER_PROGRAMME',
  WITHOUT_COMPETITION = 'WITHOUT_COMPETITION',
}

registerEnumType(ModelFunnel, {
  name: 'ModelFunnel',
  description: 'The shape of a funnel; a model may have several.',
  valuesMap: {
    CHALLENGES_COMPETE: { description: 'Challenges are selected before teams are.' },
    PER_CHALLENGE: { description: 'Teams are selected for each challenge.' },
    PER_PROGRAMME: { description: 'Teams are selected for the programme as a whole.' },
    WITHOUT_COMPETITION: { description: 'Each team goes its own way.' },
  },
});

export enum ProblemKnowledge {
  OPEN = 'open',
  VAGUE = 'vague',
  KNOWN = 'known',
  SPECIFIED = 'specified',
}

registerEnumType(ProblemKnowledge, {
  name: 'ProblemKnowledge',
  description: 'How well a ministry knows its problem.',
  valuesMap: {
    OPEN: { description: 'It has no problem of its own in mind and looks for ideas.' },
    VAGUE: { description: 'It feels a need, and cannot yet say the problem.' },
    KNOWN: { description: 'It can say the problem, and not what would solve it.' },
    SPECIFIED: { description: 'It can say what a solution must do.' },
  },
});

export enum PurchaseNeed {
  REQUIRED = 'required',
  WISHED = 'wished',
  NONE = 'none',
}

registerEnumType(PurchaseNeed, {
  name: 'PurchaseNeed',
  description: 'Whether a ministry must be able to buy what works.',
  valuesMap: {
    REQUIRED: { description: 'It must.' },
    WISHED: { description: 'It would like to.' },
    NONE: { description: 'It will not.' },
  },
});

export enum RiskAppetite {
  LOW = 'low',
  MEDIUM = 'medium',
  HIGH = 'high',
}

registerEnumType(RiskAppetite, {
  name: 'RiskAppetite',
  description: 'How much a ministry can bear that comes to nothing.',
  valuesMap: {
    LOW: { description: 'Little: money in steps, several tries, thresholds.' },
    MEDIUM: { description: 'Some.' },
    HIGH: { description: 'Much: it looks for what does not exist yet.' },
  },
});

export enum RightsKeeper {
  BUYER = 'buyer',
  SUPPLIER = 'supplier',
}

registerEnumType(RightsKeeper, {
  name: 'RightsKeeper',
  description: 'With whom the rights in the result must stay.',
  valuesMap: {
    BUYER: { description: 'With the ministry.' },
    SUPPLIER: { description: 'With the start-up.' },
  },
});

/** GraphQL writes the names of values in capitals. */
export const ModelAdviceTopic = Object.fromEntries(
  ADVICE_TOPICS.map((topic) => [topic.toUpperCase(), topic]),
);

registerEnumType(ModelAdviceTopic, {
  name: 'ModelAdviceTopic',
  description: 'What a reason is about.',
  valuesMap: {
    BUDGET: { description: 'The money.' },
    TIME: { description: 'The time.' },
    TEAMS: { description: 'The number of teams.' },
    PROBLEM: { description: 'How well the problem is known.' },
    PURCHASE: { description: 'The purchase afterwards.' },
    LAW: { description: 'The legal bases.' },
    RISK: { description: 'The risk.' },
    EQUITY: { description: 'Equity of the teams.' },
    BUYERS: { description: 'Several buyers.' },
    RIGHTS: { description: 'Rights in the result.' },
    OPERATOR: { description: 'The body that runs it.' },
  },
});
