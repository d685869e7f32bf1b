import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { systemActor } from '#libs/access';
import { Transactions } from '#libs/database';
import { checkEmail } from '#libs/graphql';
import { OrganisationKind, OrganisationsService, RegistrationService, Role } from '#libs/identity';
import { newId, RuleError } from '#libs/kernel';

export interface NewAdministrator {
  readonly email: string;
  readonly name: string;
  /** Name of the organisation that runs the platform. */
  readonly operator: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/**
 * Creates the body that runs the platform and its first administrator, who invites everybody else. For an installation
 * in which nobody is yet.
 * @returns the password, which is stored nowhere and can be changed after signing in.
 * @throws RuleError when the e-mail is none or taken, or the country unknown.
 */
export async function createAdministrator(
  app: INestApplicationContext,
  input: NewAdministrator,
): Promise<string> {
  const broken = checkEmail(input.email);
  if (broken) throw RuleError.of(broken.code, ['email']);
  const actor = systemActor('the first administrator', newId());
  const password = randomBytes(15).toString('base64url');
  await app.get(Transactions).run(async (tx) => {
    const { id } = await app.get(OrganisationsService).createIn(tx, actor, {
      kind: OrganisationKind.OPERATOR,
      name: { en: input.operator },
      country: input.country,
    });
    const { email, name: displayName } = input;
    const person = await app
      .get(RegistrationService)
      .createPerson(tx, actor, { email, displayName, password, locale: 'en' });
    await app.get(OrganisationsService).addMember(tx, actor, person.id, id, Role.PLATFORM_ADMINISTRATOR);
  });
  return password;
}
