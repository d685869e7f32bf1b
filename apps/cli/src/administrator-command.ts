import { Config } from '#libs/config';
import { bootDatabase, createAdministrator, createContext, type NewAdministrator } from '#libs/platform';

/** `npm run administrator`: the first person of an installation. */
export async function administratorCommand(
  input: NewAdministrator,
  print: (line: string) => void,
): Promise<void> {
  const { config } = await bootDatabase(Config.fromEnvironment({ LOG_LEVEL: 'warn', ...process.env }), print);
  const context = await createContext(config);
  const email = input.email.trim().toLowerCase();
  try {
    const password = await createAdministrator(context, {
      ...input,
      email,
    });
    print(`${input.name} can sign in as ${email} with this password, which is shown once:`);
    print('');
    print(`  ${password}`);
    print('');
    print(
      'Change it after signing in (mutation changePassword), then invite the others (mutation invitePerson).',
    );
  } finally {
    await context.close();
  }
  process.exit(0);
}
