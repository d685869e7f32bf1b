import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock } from '#libs/kernel';
import { type Appointment, headersOf, type Mail, Mailer, unsubscribeHeaders } from './mailer.js';

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
    };
    const text = part('text/plain; charset=utf-8', mail.text);
    const body = mail.appointment ? withAppointment(text, mail.appointment) : text;
    return `${linesOf(headers)}\r\n${body}`;
  }
}

const linesOf = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}`)
    .join('\r\n');

const part = (type: string, content: string): string =>
  `${linesOf({ 'Content-Type': type, 'Content-Transfer-Encoding': '8bit' })}\r\n\r\n${content.replace(/\r?\n/g, '\r\n')}\r\n`;

/** The text, and the appointment as a part of its own (RFC 6047 §2.4). */
function withAppointment(text: string, { method, text: calendar }: Appointment): string {
  const boundary = `etgar-${createHash('sha256').update(calendar).digest('hex')}`;
  const parts = [text, part(`text/calendar; charset=utf-8; method=${method}; name="invite.ics"`, calendar)];
  const type = linesOf({ 'Content-Type': `multipart/mixed; boundary="${boundary}"` });
  return `${type}\r\n\r\n${parts.map((own) => `--${boundary}\r\n${own}`).join('')}--${boundary}--\r\n`;
}
