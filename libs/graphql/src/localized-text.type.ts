import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale } from '#libs/i18n';

export enum Language {
  HE = 'he',
  AR = 'ar',
  EN = 'en',
}

registerEnumType(Language, {
  name: 'Language',
  description: 'A language of the platform.',
  valuesMap: {
    HE: { description: 'Hebrew.' },
    AR: { description: 'Arabic.' },
    EN: { description: 'English.' },
  },
});

export const localeOf = (language: Language): Locale => language;

@ObjectType('LocalizedText', {
  description:
    'A text in one or more languages. A language that was not written is null: nothing is translated by machine.',
})
export class LocalizedTextType {
  @Field(() => String, { nullable: true, description: 'Hebrew.' })
  he?: string;

  @Field(() => String, { nullable: true, description: 'Arabic.' })
  ar?: string;

  @Field(() => String, { nullable: true, description: 'English.' })
  en?: string;
}

@InputType('LocalizedTextInput', { description: 'A text in one or more languages.' })
export class LocalizedTextInput {
  @Field(() => String, { nullable: true, description: 'Hebrew.' })
  he?: string;

  @Field(() => String, { nullable: true, description: 'Arabic.' })
  ar?: string;

  @Field(() => String, { nullable: true, description: 'English.' })
  en?: string;
}
