import { InputType } from '@nestjs/graphql';
import {
  EnumField,
  IdField,
  Language,
  LocalizedTextField,
  LocalizedTextInput,
  TextField,
} from '#libs/graphql';

@InputType({ description: 'A question about a published challenge.' })
export class AskQuestionInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @IdField({ description: 'The start-up in whose name you ask; nobody is told.' })
  organisationId!: string;

  @EnumField(() => Language, { description: 'Language of the question.' })
  language!: Language;

  @TextField({
    description: 'The question. It is published with its answer: do not say who you are.',
    max: 2000,
    multiline: true,
  })
  question!: string;
}

@InputType({ description: 'An answer to a question.' })
export class AnswerQuestionInput {
  @IdField({ description: 'The question.' })
  id!: string;

  @LocalizedTextField({
    description: "The answer, at least in the challenge's original language.",
    max: 5000,
    multiline: true,
  })
  answer!: LocalizedTextInput;
}

@InputType({ description: 'A question that will not be answered.' })
export class DeclineQuestionInput {
  @IdField({ description: 'The question.' })
  id!: string;

  @TextField({ description: 'Why; only the start-up that asked reads it.', max: 2000, multiline: true })
  reason!: string;
}
