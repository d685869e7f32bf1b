import { Global, Module } from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock } from '#libs/kernel';
import { FileMailer } from './file-mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [Config, Clock],
      useFactory: (config: Config, clock: Clock): Mailer =>
        config.values.SMTP_URL ? new SmtpMailer(config) : new FileMailer(config, clock),
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
