import { InputType, registerEnumType } from '@nestjs/graphql';
import {
  BooleanField,
  DayField,
  EnumField,
  InputField,
  InputListField,
  IntegerField,
  LocalizedTextField,
  LocalizedTextInput,
  NumberField,
  TextField,
} from '#libs/graphql';
import { FRAMING_LIMITS } from '../challenge-framing.rules.js';
import { DataSensitivity, IntellectualProperty, MeasuredIn, ResponsibleRole } from '../framing.kinds.js';

const { text: TEXT, line: LINE, list: LIST } = FRAMING_LIMITS;

registerEnumType(ResponsibleRole, {
  name: 'ResponsibleRole',
  description: 'What a person of the ministry carries of a challenge.',
  valuesMap: {
    OWNER: { description: 'Answers for the challenge.' },
    SPONSOR: { description: 'Has the authority to adopt the result.' },
    OPERATIONAL_LEAD: { description: 'Works with the start-ups during the pilot.' },
  },
});

registerEnumType(DataSensitivity, {
  name: 'DataSensitivity',
  description: 'How sensitive a dataset is.',
  valuesMap: {
    PUBLIC: { description: 'Anybody may have it.' },
    INTERNAL: { description: 'Of the ministry; about no person.' },
    PERSONAL: { description: 'About people who can be known.' },
    SENSITIVE_PERSONAL: { description: 'About health, belief, money and the like.' },
  },
});

registerEnumType(IntellectualProperty, {
  name: 'IntellectualProperty',
  description: 'Who owns what is made in a pilot.',
  valuesMap: {
    STARTUP_OWNS: { description: 'The start-up.' },
    STARTUP_OWNS_GOVERNMENT_LICENSED: { description: 'The start-up; the government may use it.' },
    SHARED: { description: 'Both.' },
    GOVERNMENT_OWNS: { description: 'The government.' },
    OPEN_SOURCE: { description: 'Everybody: it is published under an open licence.' },
  },
});

registerEnumType(MeasuredIn, {
  name: 'MeasuredIn',
  description: 'Where a success would be seen.',
  valuesMap: {
    EGDI: { description: 'The E-Government Development Index of the United Nations.' },
    OECD_DGI: { description: 'The Digital Government Index of the OECD.' },
    OGP: { description: 'A commitment to the Open Government Partnership.' },
    OTHER: { description: 'Another one, which the item names.' },
  },
});

const line = (description: string) => ({ description, max: LINE });
const longText = (description: string) =>
  ({ description, max: TEXT, multiline: true, nullable: true }) as const;
const day = (description: string) => ({ description, nullable: true }) as const;

@InputType({ description: 'One cause in the chain from what is seen to its root.' })
export class RootCauseInput {
  @LocalizedTextField({ description: 'The cause.', max: TEXT, multiline: true })
  cause!: LocalizedTextInput;

  @BooleanField({ description: 'Whether the owner of the challenge stands by it.' })
  isConfirmed!: boolean;
}

@InputType({ description: 'What was tried before.' })
export class AttemptInput {
  @LocalizedTextField({ description: 'What was tried, and by whom.', max: TEXT, multiline: true })
  what!: LocalizedTextInput;

  @IntegerField({ description: 'Year.', min: 1900, max: 2200, nullable: true })
  year?: number | null;

  @LocalizedTextField(longText('Why it failed.'))
  whyItFailed?: LocalizedTextInput | null;
}

@InputType({ description: 'Where a pilot will run.' })
export class TestSiteInput {
  @LocalizedTextField(line('The unit and its users.'))
  name!: LocalizedTextInput;

  @BooleanField({ description: 'Whether the unit has agreed.' })
  isAgreed!: boolean;
}

@InputType({ description: 'Somebody of the ministry who carries the challenge.' })
export class ResponsiblePersonInput {
  @EnumField(() => ResponsibleRole, { description: 'What the person carries.' })
  role!: ResponsibleRole;

  @TextField(line('Name.'))
  name!: string;

  @TextField({ description: 'Position in the ministry.', max: LINE, min: 0, nullable: true })
  position?: string | null;

  @NumberField({ description: 'Hours a week for the pilot.', min: 0, max: 80, nullable: true })
  hoursPerWeek?: number | null;
}

@InputType({ description: 'A dataset that the ministry offers to a pilot.' })
export class OfferedDatasetInput {
  @LocalizedTextField(line('Name.'))
  name!: LocalizedTextInput;

  @TextField({ description: 'Unit that owns it.', max: LINE, min: 0, nullable: true })
  owner?: string | null;

  @EnumField(() => DataSensitivity, { description: 'How sensitive it is.', nullable: true })
  sensitivity?: DataSensitivity | null;

  @LocalizedTextField(longText('How it is reached: an interface, a file, a room.'))
  accessRoute?: LocalizedTextInput | null;

  @DayField(day('Day from which it is there.'))
  availableOn?: string | null;

  @LocalizedTextField(longText('Law, consent or decision by which personal data may be used.'))
  lawfulBasis?: LocalizedTextInput | null;
}

@InputType({ description: 'An indicator or a commitment that a success would move.' })
export class IndexLinkInput {
  @EnumField(() => MeasuredIn, { description: 'Which index or plan.' })
  measure!: MeasuredIn;

  @TextField(line('The item of it, `Online services: health`.'))
  item!: string;
}

@InputType({ description: 'Days in the life of a challenge, besides its window.' })
export class TimelineInput {
  @DayField(day('Last day for questions.'))
  questionsCloseOn?: string | null;

  @DayField(day('Day of the decision.'))
  decisionOn?: string | null;

  @DayField(day('First day of the pilot.'))
  pilotStartsOn?: string | null;
}

@InputType({ description: 'Another body that would benefit.' })
export class OtherBeneficiaryInput {
  @LocalizedTextField(line('Its name.'))
  name!: LocalizedTextInput;
}

@InputType({ isAbstract: true })
abstract class FramingListsInput {
  @InputListField(() => RootCauseInput, {
    description: 'From the visible problem down to its root: the "five whys".',
    max: LIST,
    nullable: true,
  })
  rootCauses?: RootCauseInput[] | null;

  @InputListField(() => AttemptInput, { description: 'What was tried before.', max: LIST, nullable: true })
  attempts?: AttemptInput[] | null;

  @InputListField(() => ResponsiblePersonInput, {
    description: 'Who carries it: owner, sponsor, operational lead. Never shown to the public.',
    max: LIST,
    nullable: true,
  })
  people?: ResponsiblePersonInput[] | null;

  @InputListField(() => OfferedDatasetInput, {
    description: 'Datasets that a pilot may use.',
    max: LIST,
    nullable: true,
  })
  datasets?: OfferedDatasetInput[] | null;

  @InputListField(() => IndexLinkInput, {
    description: 'Indicators and commitments that a success would move.',
    max: LIST,
    nullable: true,
  })
  indexLinks?: IndexLinkInput[] | null;

  @InputListField(() => OtherBeneficiaryInput, {
    description: 'Other bodies that have the same problem.',
    max: LIST,
    nullable: true,
  })
  alsoBenefit?: OtherBeneficiaryInput[] | null;
}

@InputType({ description: 'How the ministry came to its challenge, and what stands behind it.' })
export class FramingInput extends FramingListsInput {
  @IntegerField({
    description: 'How many people, households or businesses are affected.',
    min: 0,
    max: 2_000_000_000,
    nullable: true,
  })
  affectedCount?: number | null;

  @LocalizedTextField(longText('Vulnerable groups among them.'))
  vulnerableGroups?: LocalizedTextInput | null;

  @LocalizedTextField(longText('Why now, and what happens if nothing is done.'))
  whyNow?: LocalizedTextInput | null;

  @BooleanField({ description: 'Says that nothing was tried before.', nullable: true })
  isFirstAttempt?: boolean | null;

  @LocalizedTextField(longText('What the market has, and why it is not enough.'))
  marketScan?: LocalizedTextInput | null;

  @InputField(() => TestSiteInput, { description: 'Where a pilot will run.', nullable: true })
  testSite?: TestSiteInput | null;

  @LocalizedTextField(longText('Budget line that would pay for a purchase after a success.'))
  scaleUpSource?: LocalizedTextInput | null;

  @LocalizedTextField(longText('Law or regulation on which the exit to procurement stands.'))
  exitLegalBasis?: LocalizedTextInput | null;

  @EnumField(() => IntellectualProperty, { description: 'Who owns what is made.', nullable: true })
  intellectualProperty?: IntellectualProperty | null;

  @LocalizedTextField(longText('How people with disabilities will use it.'))
  accessibility?: LocalizedTextInput | null;

  @LocalizedTextField(longText('Languages in which it must work.'))
  languages?: LocalizedTextInput | null;

  @LocalizedTextField(longText('Whom a success could leave behind, and what is done about it.'))
  equality?: LocalizedTextInput | null;

  @InputField(() => TimelineInput, { description: 'Days besides the window.', nullable: true })
  timeline?: TimelineInput | null;
}
