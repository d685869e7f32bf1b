import { Field, ObjectType } from '@nestjs/graphql';
import { PartyRole } from './run.enums.js';

@ObjectType('ViewerPart', { description: 'A part that you play in a programme.' })
export class ViewerPartType {
  @Field(() => PartyRole, { description: 'The part.' })
  role!: PartyRole | `${PartyRole}`;

  @Field(() => Date, { description: 'Since when.' })
  namedAt!: Date;
}

@ObjectType('ProgrammeParty', { description: 'A part in a programme, and who plays it.' })
export class ProgrammePartyType {
  @Field(() => PartyRole, { description: 'The part.' })
  role!: PartyRole | `${PartyRole}`;

  @Field(() => Date, { description: 'Since when.' })
  namedAt!: Date;
}
