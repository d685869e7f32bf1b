import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, EnumField, IdField, payload, TextField, TextListField } from '#libs/graphql';
import { DismissReason, MatchDirection } from '../feedback.kinds.js';

export enum MatchSighting {
  SHOWN = 'SHOWN',
  VIEWED = 'VIEWED',
}

registerEnumType(MatchSighting, {
  name: 'MatchSighting',
  description: 'That a suggestion was seen.',
  valuesMap: {
    SHOWN: { description: 'It was on the screen, in the list.' },
    VIEWED: { description: 'Somebody opened what it suggests.' },
  },
});

registerEnumType(MatchDirection, {
  name: 'MatchDirection',
  description: 'For whom suggestions are, and what is suggested.',
  valuesMap: {
    CHALLENGE_TO_STARTUP: { description: 'Start-ups for a challenge.' },
    CHALLENGE_TO_SOLUTION: { description: 'Solutions for a challenge.' },
    STARTUP_TO_CHALLENGE: { description: 'Challenges for a start-up.' },
  },
});

registerEnumType(DismissReason, {
  name: 'DismissReason',
  description: 'Why somebody does not want to see a suggestion again.',
  valuesMap: {
    NOT_RELEVANT: { description: 'It has nothing to do with the matter.' },
    KNOWN_ALREADY: { description: 'It is known already.' },
    NOT_READY: { description: 'It is not mature enough, or too mature.' },
    WRONG_PLACE: { description: 'The country, the language or the law does not fit.' },
    TOO_LARGE: { description: 'The task is too large for the start-up, or too small.' },
    OTHER: { description: 'Another reason; the note says which.' },
  },
});

@ObjectType('MatchDismissal', {
  description: 'A suggestion that you do not want to see. It is hidden from your lists alone.',
})
export class MatchDismissalType {
  @Field(() => ID, { description: 'Opaque id; restores it.' })
  id!: string;

  @Field(() => MatchDirection, { nullable: true, description: 'In which lists it stood.' })
  direction!: MatchDirection | `${MatchDirection}` | null;

  @Field(() => DismissReason, { nullable: true, description: 'Why.' })
  reason!: DismissReason | `${DismissReason}` | null;

  @Field(() => String, { nullable: true, description: 'What you wrote about it.' })
  note!: string | null;
}

export const MatchDismissalConnection = Connection('MatchDismissal', () => MatchDismissalType);

const TOKEN = { description: 'The `token` of the suggestion.', max: 2_000 };

@InputType({ description: 'Suggestions that were seen.' })
export class RecordMatchFeedbackInput {
  @EnumField(() => MatchSighting, { description: 'Whether they were in the list, or opened.' })
  kind!: MatchSighting;

  @TextListField({ description: 'The `token` of each suggestion.', min: 1, max: 50, maxLength: 2_000 })
  matches!: string[];
}

@InputType({ description: 'A suggestion that is to be hidden.' })
export class DismissMatchInput {
  @TextField(TOKEN)
  match!: string;

  @EnumField(() => DismissReason, { description: 'Why.' })
  reason!: DismissReason;

  @TextField({ description: 'More about it, if you like.', max: 500, multiline: true, nullable: true })
  note?: string | null;
}

@InputType({ description: 'A dismissal that is to be taken back.' })
export class RestoreMatchInput {
  @IdField({ description: 'The dismissal.' })
  id!: string;
}

const dismissal = { type: () => MatchDismissalType, description: 'The dismissal.' };

export const RecordMatchFeedbackPayload = payload('RecordMatchFeedbackPayload', {
  recorded: { type: () => Int, description: 'How many were counted that were not counted before.' },
});
export const DismissMatchPayload = payload('DismissMatchPayload', { dismissal });
export const RestoreMatchPayload = payload('RestoreMatchPayload', { dismissal });
