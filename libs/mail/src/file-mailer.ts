import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock } from '#libs/kernel';
import { headersOf, type Mail, Mailer, unsubscribeHeaders } from './mailer.js';

/**
 * Writes mails to DATA_DIR/mail, for machines without a mail server. Every mail program opens the files; they are
 * not encoded (RFC 6532), so a text editor shows them as well.
 */
@Injectable()
export class FileMailer extends Mailer {
  private readonly folder: string;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
    this.folder = path.resolve(config.values.DATA_DIR, 'mail');
  }

  async send(mail: Mail): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.folder, `${mail.key.replace(/[^A-Za-z0-9-]/g, '_')}.eml`);
    await writeFile(`${file}.part`, this.compose(mail), { mode: 0o600 });
    await rename(`${file}.part`, file);
  }

  private compose(mail: Mail): string {
    const from = this.config.values.MAIL_FROM;
    const { messageId, language, automatic } = headersOf(mail, from);
    const headers = {
      From: from,
      To: mail.to,
      Subject: mail.subject,
      Date: this.clock.now().toUTCString().replace('GMT', '+0000'),
      'Message-ID': messageId,
      'Content-Language': language,
      'Auto-Submitted': automatic,
      ...unsubscribeHeaders(mail),
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Transfer-Encoding': '8bit',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}`);
    return `${lines.join('\r\n')}\r\n\r\n${mail.text.replace(/\r?\n/g, '\r\n')}\r\n`;
  }
}
