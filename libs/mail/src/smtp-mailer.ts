import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '#libs/config';
import { headersOf, type Mail, Mailer, unsubscribeHeaders } from './mailer.js';

const PATIENCE_MS = 15_000;

/** Hands mails to the server of SMTP_URL. TLS is used when the server offers it; `?requireTLS=true` insists on it. */
@Injectable()
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(private readonly config: Config) {
    super();
    this.transport = createTransport({
      url: config.values.SMTP_URL,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    });
  }

  async send(mail: Mail): Promise<void> {
    const from = this.config.values.MAIL_FROM;
    const { messageId, language, automatic } = headersOf(mail, from);
    await this.transport.sendMail({
      from,
      // As an object the address is taken as it is; in a text a comma would make two of it.
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId,
      ...(mail.appointment
        ? {
            icalEvent: {
              method: mail.appointment.method,
              filename: 'invite.ics',
              content: mail.appointment.text,
            },
          }
        : {}),
      headers: {
        'Content-Language': language,
        'Auto-Submitted': automatic,
        ...unsubscribeHeaders(mail),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}
