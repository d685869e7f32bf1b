import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { BooleanField, IdField, IntegerField, NumberField } from '#libs/graphql';

@ObjectType('MatchingSettings', {
  description: 'What a programme lays down for suggestions and invitations.',
})
export class MatchingSettingsType {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => Int, { description: 'Invitations that one challenge may send.' })
  invitationQuota!: number;

  @Field(() => Boolean, {
    description:
      'Whether lists of start-ups keep places for newcomers: first-time suppliers and small firms.',
  })
  isDiverse!: boolean;

  @Field(() => Float, {
    description: 'Share of the places of a list that is kept for newcomers, 0 to 0.5.',
  })
  newcomerShare!: number;

  @Field(() => Int, { description: '0 while the defaults hold; pass it back as `expectedVersion`.' })
  version!: number;
}

@InputType({ description: 'Settings of suggestions and invitations.' })
export class SetMatchingSettingsInput {
  @IdField({ description: 'The programme; you manage it.' })
  programmeId!: string;

  @IntegerField({
    description: 'The version that was read before the edit; 0 while the defaults hold.',
    min: 0,
    max: 2_147_483_647,
  })
  expectedVersion!: number;

  @IntegerField({ description: 'Invitations that one challenge may send.', min: 0, max: 500 })
  invitationQuota!: number;

  @BooleanField({ description: 'Whether lists of start-ups keep places for newcomers.' })
  isDiverse!: boolean;

  @NumberField({ description: 'Share of the places that is kept for them.', min: 0, max: 0.5 })
  newcomerShare!: number;
}
