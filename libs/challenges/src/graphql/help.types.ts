import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Connection, LocalizedTextType } from '#libs/graphql';
import { SuggestionState } from '../challenge.states.js';

registerEnumType(SuggestionState, {
  name: 'SuggestionState',
  description: 'Where a suggested wording stands.',
  valuesMap: {
    OPEN: { description: 'The ministry has not answered yet.' },
    ACCEPTED: { description: 'It stands in the draft.' },
    DECLINED: { description: 'The ministry said no, with a reason.' },
    WITHDRAWN: { description: 'Taken back by whoever made it.' },
  },
});

@ObjectType('ChallengeHelper', {
  description:
    'An intermediary that helps a ministry with a challenge. Its people never judge in the same programme.',
})
export class ChallengeHelperType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Date, { description: 'Since when it helps.' })
  assignedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when it helped; null: it still does.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  endReason!: string | null;
}

@ObjectType('SuggestionComment', { description: 'A remark in the thread of a suggestion.' })
export class SuggestionCommentType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'The remark.' })
  text!: string;

  @Field(() => Date, { description: 'When it was written.' })
  writtenAt!: Date;
}

@ObjectType('Suggestion', { description: 'A better wording of one text of a draft.' })
export class SuggestionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Which text: `problem`, `framing.whyNow`, `criteria.0.description`.' })
  fieldPath!: string;

  @Field(() => LocalizedTextType, { description: 'The text that it was written for.' })
  basedOn!: LocalizedTextType;

  @Field(() => LocalizedTextType, {
    description: 'The suggested text; languages that are null stay as they are.',
  })
  proposed!: LocalizedTextType;

  @Field(() => SuggestionState, { description: 'Where it stands.' })
  state!: SuggestionState | `${SuggestionState}`;

  @Field(() => String, { nullable: true, description: 'Why the ministry declined it.' })
  declineReason!: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was accepted, declined or withdrawn.' })
  resolvedAt!: Date | null;
}

export const SuggestionConnection = Connection('Suggestion', () => SuggestionType);

@ObjectType('SessionAttendee', { description: 'Somebody who took part in a session.' })
export class SessionAttendeeType {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Where the person comes from, in words.' })
  affiliation!: string;
}

@ObjectType('CoDefinitionSession', {
  description: 'A meeting in which a ministry and an intermediary defined a challenge together.',
})
export class CoDefinitionSessionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => CalendarDay, { description: 'The day.' })
  heldOn!: string;

  @Field(() => [SessionAttendeeType], { description: 'Who took part.' })
  attendees!: readonly SessionAttendeeType[];

  @Field(() => String, { description: 'What was said and agreed.' })
  notes!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType('IntermediaryContribution', {
  description:
    'What an intermediary contributed to a challenge. Public with the challenge: everybody may know who helped.',
})
export class IntermediaryContributionType {
  @Field(() => Int, { description: 'Suggestions that it made.' })
  suggestionsMade!: number;

  @Field(() => Int, { description: 'Suggestions that the ministry accepted.' })
  suggestionsAccepted!: number;

  @Field(() => Int, { description: 'Suggestions that the ministry declined.' })
  suggestionsDeclined!: number;

  @Field(() => Int, { description: 'Sessions in which it took part.' })
  sessionsHeld!: number;
}
