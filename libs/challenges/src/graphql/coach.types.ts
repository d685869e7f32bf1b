import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CoachCheck, CoachSeverity } from '../coach.kinds.js';

registerEnumType(CoachCheck, {
  name: 'CoachCheck',
  description: 'A row of the checklist by which a challenge is coached.',
  valuesMap: {
    TITLE: { description: 'An open question of 120 characters at most.' },
    PROBLEM: { description: 'Who, what, where, how often, since when; and no solution.' },
    EVIDENCE: { description: 'A figure with its source and date.' },
    AFFECTED_USERS: { description: 'How many, which groups, who among them is vulnerable.' },
    ROOT_CAUSE: { description: 'Three causes deep, each confirmed.' },
    WHY_NOW: { description: 'What happens if nothing is done.' },
    ATTEMPTS: { description: 'What was tried, why it failed, what the market has.' },
    OUTCOME: { description: 'What changes and for whom; not what is built or bought.' },
    KPIS: { description: 'Baseline, unit, target, date and source.' },
    CONSTRAINTS: { description: 'What a solution must respect, without prescribing it.' },
    DATA: { description: 'Datasets with owner, sensitivity, access, day and lawful basis.' },
    TEST_SITE: { description: 'A unit that has agreed.' },
    PEOPLE: { description: 'Owner, sponsor, and a lead with the hours.' },
    BUDGET: { description: 'Money for the pilot, and where more would come from.' },
    EXIT: { description: 'How a success would be bought, and by which right.' },
    ALSO_BENEFIT: { description: 'Another body with the same problem.' },
    CRITERIA: { description: 'Criteria whose weights sum to 100.' },
    INTELLECTUAL_PROPERTY: { description: 'Who owns what is made.' },
    TIMELINE: { description: 'Questions, closing, decision and pilot in their order.' },
    INDEX_LINK: { description: 'An indicator or commitment that it moves.' },
    IMPACT: { description: 'Accessibility, languages and equality.' },
  },
});

registerEnumType(CoachSeverity, {
  name: 'CoachSeverity',
  description: 'How much a finding weighs.',
  valuesMap: {
    BLOCKER: { description: 'Should not be published like this; its check gets no points.' },
    ADVICE: { description: 'Would be better otherwise.' },
  },
});

@ObjectType('OffendingWords', { description: 'Words of a text, to be underlined.' })
export class OffendingWordsType {
  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => Int, { description: 'Where they begin, in UTF-16 units as JavaScript counts them.' })
  start!: number;

  @Field(() => Int, { description: 'Where they end; the first unit after them.' })
  end!: number;
}

@ObjectType('CoachFinding', { description: 'One thing that could be better.' })
export class CoachFindingType {
  @Field(() => String, { description: 'Stable code, `coach.solution_named`.' })
  code!: string;

  @Field(() => CoachCheck, { description: 'The row of the checklist.' })
  check!: CoachCheck | `${CoachCheck}`;

  @Field(() => [String], { description: 'The field, down to the language: `["problem", "he"]`.' })
  path!: readonly string[];

  @Field(() => CoachSeverity, { description: 'How much it weighs.' })
  severity!: CoachSeverity | `${CoachSeverity}`;

  @Field(() => Int, { description: 'Points that it costs the check, 0 to 2. Style costs none.' })
  points!: number;

  @Field(() => [OffendingWordsType], { description: 'The words in question, in the text at the path.' })
  words!: readonly OffendingWordsType[];

  @Field(() => String, { description: 'What is weak and how to write it better, in your language.' })
  hint!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of another challenge that asks nearly the same; only ever one that you may see.',
  })
  twinNumber!: string | null;
}

@ObjectType('CoachCheckScore', { description: 'A row of the checklist with its points.' })
export class CoachCheckScoreType {
  @Field(() => CoachCheck, { description: 'The row.' })
  check!: CoachCheck | `${CoachCheck}`;

  @Field(() => Int, { description: '0, 1 or 2.' })
  points!: number;
}

@ObjectType('ChallengeCoaching', { description: 'What the coach says about a challenge.' })
export class ChallengeCoachingType {
  @Field(() => Int, { description: 'Points of all checks as a percentage of what can be had, 0 to 100.' })
  score!: number;

  @Field(() => Int, { description: 'How many findings are blockers.' })
  blockers!: number;

  @Field(() => [CoachCheckScoreType], { description: 'The checklist, row by row.' })
  checks!: readonly CoachCheckScoreType[];

  @Field(() => [CoachFindingType], { description: 'Blockers first, then in the order of the checklist.' })
  findings!: readonly CoachFindingType[];
}
