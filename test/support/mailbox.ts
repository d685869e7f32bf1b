import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Config } from '#libs/config';
import type { TestApp } from './test-app.js';

export interface ReadMail {
  readonly to: string;
  readonly subject: string;
  readonly headers: string;
  readonly text: string;
}

/** The mails that the platform wrote to its folder, to one address or to all. */
export async function mailsOf(app: TestApp, address?: string): Promise<ReadMail[]> {
  const folder = path.resolve(app.app.get(Config).values.DATA_DIR, 'mail');
  const names = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    names.sort().map(async (name): Promise<ReadMail> => {
      const [headers = '', ...body] = (await readFile(path.join(folder, name), 'utf8')).split('\r\n\r\n');
      const header = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(headers)?.[1]?.trim() ?? '';
      return { to: header('To'), subject: header('Subject'), headers, text: body.join('\n\n') };
    }),
  );
  return mails.filter(({ to }) => address === undefined || to === address);
}

/** The link that ends mails like this one. */
export const unsubscribeUrlOf = (mail: ReadMail | undefined): string =>
  /^List-Unsubscribe: <(.+)>/m.exec(mail?.headers ?? '')?.[1] ?? '';
