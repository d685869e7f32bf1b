import { InputType } from '@nestjs/graphql';
import { BooleanField, IdField, TextField } from '#libs/graphql';

@InputType({ description: 'A tie of the conflict graph to keep, or to keep no longer.' })
export class PinConflictEdgeInput {
  @IdField({ description: 'The tie.' })
  id!: string;

  @BooleanField({ description: 'Whether it is kept whatever becomes of its source.' })
  isPinned!: boolean;

  @TextField({ description: 'Why; kept in the audit log.', max: 2_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'Owners of companies, from a register.' })
export class ImportOwnershipInput {
  @TextField({
    description:
      'Text with the columns `company` (country and registration number, `IL 514000001`), `owner` (the same, an e-mail address or a name) and, if known, `share` in percent; divided by commas, semicolons or tabs. It tells all owners of each company that it names.',
    max: 2_000_000,
    multiline: true,
  })
  csv!: string;
}
