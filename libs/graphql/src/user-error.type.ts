import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { type Locale, translate } from '#libs/i18n';
import type { Violation } from '#libs/kernel';

@InterfaceType('UserError', {
  description: 'Why a mutation did nothing. All errors are listed at once; nothing was changed.',
  resolveType: (error: UserErrorType) => error.typeName,
})
export abstract class UserErrorType {
  typeName!: string;

  @Field(() => String, {
    description:
      'Stable, dotted, for programs: `submission.window_closed`. The list is in docs/error-codes.md.',
  })
  code!: string;

  @Field(() => String, { description: 'For people, in the language of the request.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The input field that is meant, from the input object down; list positions count from 0.',
  })
  path?: string[];
}

@ObjectType('InputError', {
  implements: () => [UserErrorType],
  description: 'A field of the input is missing or wrong.',
})
export class InputErrorType extends UserErrorType {}

@ObjectType('RuleError', {
  implements: () => [UserErrorType],
  description: 'A rule of the platform or of law speaks against it.',
})
export class RuleErrorType extends UserErrorType {}

@ObjectType('VersionConflictError', {
  implements: () => [UserErrorType],
  description: 'Somebody else saved in between. Read again, merge, and send the new version.',
})
export class VersionConflictErrorType extends UserErrorType {
  @Field(() => Int, { description: 'The version that the database holds now.' })
  currentVersion!: number;
}

@ObjectType('WindowClosedError', {
  implements: () => [UserErrorType],
  description: 'The time window is not open. Only the clock of the database counts.',
})
export class WindowClosedErrorType extends UserErrorType {
  @Field(() => Date, { nullable: true, description: 'When the window opened or will open.' })
  opensAt?: Date;

  @Field(() => Date, { nullable: true, description: 'When the window closed or will close.' })
  closedAt?: Date;
}

/** Turns a broken rule into what the API shows, in the reader's language. */
export function toUserError(violation: Violation, locale: Locale): UserErrorType {
  const { code, path, params } = violation;
  const shown = { code, message: translate(code, locale, params), path: path ? [...path] : undefined };
  if (code === 'edit.conflict')
    return {
      ...shown,
      typeName: 'VersionConflictError',
      currentVersion: params?.currentVersion,
    } as VersionConflictErrorType;
  if (code.endsWith('.window_closed'))
    return { ...shown, typeName: 'WindowClosedError', ...windowOf(params) } as WindowClosedErrorType;
  return { ...shown, typeName: path ? 'InputError' : 'RuleError' };
}

function windowOf(params: Violation['params']): { opensAt?: Date; closedAt?: Date } {
  const instant = (value: string | number | undefined) => (value === undefined ? undefined : new Date(value));
  return { opensAt: instant(params?.opensAt), closedAt: instant(params?.closesAt) };
}
