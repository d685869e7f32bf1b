import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '#libs/config';
import { SystemClock } from '#libs/kernel';
import { SmtpSink } from '../../../test/support/smtp-sink.js';
import { FileMailer } from './file-mailer.js';
import type { Mail } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const MAIL: Mail = {
  key: 'invitation-1',
  to: 'dana@example.org',
  subject: 'הזמנה\r\nBcc: everybody@example.org',
  text: 'שלום,\n.\nhttps://etgar.example/join#etgar_invite_0123456789012345678901234567890123456789012345678901234567890123',
  locale: 'he',
};

const APPOINTMENT = {
  method: 'CANCEL',
  text: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:CANCEL\r\nEND:VCALENDAR',
} as const;

describe('FileMailer', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-mail-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes one file per mail, however often it is sent, for the eyes of its owner only', async () => {
    const mailer = new FileMailer(Config.fromEnvironment({ DATA_DIR: folder }), new SystemClock());
    await mailer.send(MAIL);
    await mailer.send(MAIL);
    await mailer.send({ ...MAIL, key: '../../escape' });
    expect((await readdir(path.join(folder, 'mail'))).sort()).toEqual([
      '______escape.eml',
      'invitation-1.eml',
    ]);
    const file = path.join(folder, 'mail/invitation-1.eml');
    expect((await stat(file)).mode & 0o077).toBe(0);
    const [head = '', body] = (await readFile(file, 'utf8')).split('\r\n\r\n');
    expect(head.split('\r\n')).toEqual([
      'From: Etgar <etgar@localhost>',
      'To: dana@example.org',
      'Subject: הזמנה Bcc: everybody@example.org',
      expect.stringMatching(/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/),
      'Message-ID: <invitation-1@localhost>',
      'Content-Language: he',
      'Auto-Submitted: auto-generated',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
    ]);
    expect(body).toBe(`${MAIL.text.replaceAll('\n', '\r\n')}\r\n`);
    await mailer.send({
      ...MAIL,
      key: 'digest',
      unsubscribeUrl: 'https://etgar.example/unsubscribe?token=x',
    });
    const digest = await readFile(path.join(folder, 'mail/digest.eml'), 'utf8');
    expect(digest).toContain('List-Unsubscribe: <https://etgar.example/unsubscribe?token=x>\r\n');
    expect(digest).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  });

  it('sends an appointment along as a part of its own', async () => {
    const mailer = new FileMailer(Config.fromEnvironment({ DATA_DIR: folder }), new SystemClock());
    await mailer.send({ ...MAIL, key: 'appointment', appointment: APPOINTMENT });
    const file = await readFile(path.join(folder, 'mail/appointment.eml'), 'utf8');
    const [, boundary = ''] = /^Content-Type: multipart\/mixed; boundary="(.+)"\r$/m.exec(file) ?? [];
    const [, text = '', calendar = '', end] = file.split(`--${boundary}`);
    expect(text).toBe(
      `\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${MAIL.text.replaceAll('\n', '\r\n')}\r\n`,
    );
    expect(calendar).toContain(
      'Content-Type: text/calendar; charset=utf-8; method=CANCEL; name="invite.ics"\r\n',
    );
    expect(calendar).toContain(APPOINTMENT.text);
    expect(end).toBe('--\r\n');
  });
});

describe('SmtpMailer', () => {
  const sink = new SmtpSink();
  let mailer: SmtpMailer;
  beforeAll(async () => {
    mailer = new SmtpMailer(
      Config.fromEnvironment({ SMTP_URL: await sink.start(), MAIL_FROM: 'Etgar <no-reply@etgar.example>' }),
    );
  });
  afterAll(() => sink.stop());

  it('hands a mail to the server', async () => {
    await mailer.send(MAIL);
    const [mail] = sink.mails;
    expect(mail).toMatchObject({ from: 'no-reply@etgar.example', to: ['dana@example.org'] });
    const [head = '', body = ''] = mail?.source.split('\r\n\r\n') ?? [];
    expect(head).toContain('Message-ID: <invitation-1@etgar.example>');
    expect(head).toContain('Content-Language: he');
    expect(head).not.toMatch(/^Bcc/im);
    expect(decoded(body)).toBe(MAIL.text.replaceAll('\n', '\r\n'));
  });

  it('sends an appointment in a way that calendars know', async () => {
    await mailer.send({ ...MAIL, key: 'appointment', appointment: APPOINTMENT });
    const source = sink.mails.at(-1)?.source ?? '';
    expect(source).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL/m);
    expect(source).toContain('filename=invite.ics');
  });

  it('takes an address as it is', async () => {
    await mailer.send({ ...MAIL, to: 'a+b@example.org' });
    expect(sink.mails.at(-1)?.to).toEqual(['a+b@example.org']);
  });

  it('fails when the server refuses, so that the job is tried again', async () => {
    sink.refuseNext = '450 mailbox busy';
    await expect(mailer.send(MAIL)).rejects.toThrow('450 mailbox busy');
    const before = sink.mails.length;
    await mailer.send(MAIL);
    expect(sink.mails).toHaveLength(before + 1);
  });

  it('fails when there is no server', async () => {
    const nowhere = new SmtpMailer(Config.fromEnvironment({ SMTP_URL: 'smtp://127.0.0.1:1' }));
    await expect(nowhere.send(MAIL)).rejects.toThrow('ECONNREFUSED');
  });
});

/** Quoted-printable (RFC 2045 §6.7). */
function decoded(body: string): string {
  const joined = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(joined, 'latin1').toString('utf8').trimEnd();
}
