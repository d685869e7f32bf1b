import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { translate } from '#libs/i18n';
import { ContactsService } from '#libs/identity';
import { letter, Mailer } from '#libs/mail';
import { NoticeDue } from './matching.events.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeLetters } from './notice-letters.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

/** Mails notices. A job that runs twice after a crash sends the same Message-ID; after that it sends nothing. */
@Injectable()
export class NoticeMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: Transactions,
    private readonly notices: NoticeRepository,
    private readonly contacts: ContactsService,
    private readonly letters: NoticeLetters,
    private readonly links: UnsubscribeLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(NoticeDue, 'matching.mail_notice', ({ noticeId }) => this.mail(noticeId));
  }

  private async mail(id: string): Promise<void> {
    const notice = await this.notices.find(id);
    if (!notice || notice.sentAt) return;
    const [reader] = await this.contacts.find([notice.personId]);
    const news = reader && (await this.letters.of(notice, reader));
    if (!reader || !news) return;
    const { locale } = reader;
    const unsubscribeUrl = this.links.of(news.subscription);
    const farewell = `${translate('matching.mail_unsubscribe', locale)}\n${unsubscribeUrl}`;
    await this.mailer.send({
      key: `notice-${id}`,
      to: reader.email,
      subject: news.subject,
      text: letter(locale, [...news.paragraphs, farewell]),
      locale,
      unsubscribeUrl,
    });
    await this.transactions.run((tx) => this.notices.markSent(tx, id));
  }
}
