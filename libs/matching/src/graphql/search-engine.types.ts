import { Field, registerEnumType } from '@nestjs/graphql';

export enum SearchEngineEnum {
  EMBEDDED = 'EMBEDDED',
  MEILISEARCH = 'MEILISEARCH',
}

registerEnumType(SearchEngineEnum, {
  name: 'SearchEngine',
  description: 'What finds and ranks texts. Both engines give the same reasons and nearly the same order.',
  valuesMap: {
    EMBEDDED: { description: 'An index in the memory of the process that answers.' },
    MEILISEARCH: { description: 'A Meilisearch server that all processes share.' },
  },
});

/** Which engine a result comes from. */
export const EngineField = (): PropertyDecorator =>
  Field(() => SearchEngineEnum, {
    description: 'Which engine found it. Another one than usual stands in while the server does not answer.',
  });
