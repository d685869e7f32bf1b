/** How one environment variable is read. `fallback` works on a laptop; a sensitive one must be replaced in production. */
export interface Setting<T> {
  readonly description: string;
  readonly fallback: string;
  readonly sensitive?: true;
  readonly parse: (text: string) => T;
}

const text = (value: string): string => value;

const integer =
  (min: number, max: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < min || number > max)
      throw new RangeError(`must be a whole number from ${min} to ${max}`);
    return number;
  };

const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: string): T => {
    if (!(allowed as readonly string[]).includes(value))
      throw new RangeError(`must be one of: ${allowed.join(', ')}`);
    return value as T;
  };

const address =
  (...protocols: readonly string[]) =>
  (value: string): string => {
    if (value === '') return value;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
      throw new RangeError(`must be empty or an address that starts with ${protocols.join(' or ')}`);
    return value;
  };

const contact = (value: string): string => {
  if (value !== '' && !/^[^<>@]+ <[^<>@\s]+@[^<>@\s]+>$/.test(value))
    throw new RangeError('must be empty, or a name and an address: Dana Levi <dana@etgar.example>');
  return value;
};

const indexPrefix = (value: string): string => {
  if (!/^[a-z][a-z0-9_-]{0,60}$/.test(value))
    throw new RangeError('must begin with a small letter and consist of small letters, digits, _ and -');
  return value;
};

/** The whole configuration of Etgar, in the order in which `.env.example` prints it. */
export const settings = {
  NODE_ENV: {
    description: 'development, test or production. Production writes JSON logs and refuses default secrets.',
    fallback: 'development',
    parse: oneOf('development', 'test', 'production'),
  },
  HOST: { description: 'Address that the api listens on.', fallback: '127.0.0.1', parse: text },
  PORT: {
    description: 'Port that the api listens on; 0 takes a free one.',
    fallback: '3000',
    parse: integer(0, 65535),
  },
  PUBLIC_URL: {
    description:
      'Address under which people reach Etgar; links in mails start with it. Empty: http://localhost:PORT.',
    fallback: '',
    parse: address('http:', 'https:'),
  },
  DATABASE_URL: {
    description:
      'PostgreSQL 15 or newer, for example postgres://user:password@host:5432/etgar. Empty: the embedded server starts.',
    fallback: '',
    sensitive: true,
    parse: address('postgres:', 'postgresql:'),
  },
  DATABASE_POOL: {
    description: 'Connections that one process opens to PostgreSQL.',
    fallback: '10',
    parse: integer(2, 200),
  },
  DATA_DIR: {
    description: 'Folder of the embedded PostgreSQL and of uploaded files.',
    fallback: '.data',
    parse: text,
  },
  SECRET: {
    description:
      'Key that session, invitation and API tokens are hashed with. At least 32 characters in production.',
    fallback: 'etgar-development-secret-not-for-production',
    sensitive: true,
    parse: text,
  },
  SESSION_HOURS: {
    description: 'Hours after which a browser session ends.',
    fallback: '12',
    parse: integer(1, 720),
  },
  TRUST_PROXY: {
    description: 'yes when a reverse proxy sets X-Forwarded-For; sign-in is rate-limited by that address.',
    fallback: 'no',
    parse: oneOf('yes', 'no'),
  },
  WORKER_CONCURRENCY: {
    description: 'Background jobs that one worker process runs at the same time.',
    fallback: '4',
    parse: integer(1, 64),
  },
  GLOSSARY_FILE: {
    description:
      'CSV with columns en, he and ar: your own terms and their translations, by which searches find texts in other languages, beside those that are built in.',
    fallback: '',
    parse: text,
  },
  SEARCH_MEMORY_MB: {
    description:
      'Megabytes that the search index of one process may take, 64 to 65536. Documents beyond them are not found; the query searchIndex counts them.',
    fallback: '2048',
    parse: integer(64, 65_536),
  },
  MEILI_URL: {
    description:
      'Meilisearch server that searches run on, for collections that are too large for the memory of one process. Empty: the embedded engine.',
    fallback: '',
    parse: address('http:', 'https:'),
  },
  MEILI_KEY: {
    description:
      'Key of the Meilisearch server that may do everything with its indexes; the master key, when browsers search directly.',
    fallback: '',
    sensitive: true,
    parse: text,
  },
  MEILI_PREFIX: {
    description:
      'First part of the names of all indexes, so that installations can share a Meilisearch server.',
    fallback: 'etgar',
    parse: indexPrefix,
  },
  MEILI_PUBLIC_URL: {
    description:
      'Address under which browsers reach the Meilisearch server, to search it directly with a token of their viewer. Empty: they cannot.',
    fallback: '',
    parse: address('http:', 'https:'),
  },
  SMTP_URL: {
    description:
      'Mail server, for example smtp://user:password@host:587. Empty: mails are written to DATA_DIR/mail.',
    fallback: '',
    sensitive: true,
    parse: address('smtp:', 'smtps:'),
  },
  MAIL_FROM: { description: 'Sender of mails.', fallback: 'Etgar <etgar@localhost>', parse: text },
  ACCESSIBILITY_CONTACT: {
    description:
      'Accessibility coordinator, name and address, whom the accessibility statement of the portal names. Empty: it says that none was named yet, and how to do so.',
    fallback: '',
    parse: contact,
  },
  LOG_LEVEL: {
    description: 'fatal, error, warn, info, debug or silent.',
    fallback: 'info',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
  },
} as const satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof settings;
