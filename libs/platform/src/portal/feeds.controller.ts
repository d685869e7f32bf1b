import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '#libs/access';
import { isLocale, type Locale } from '#libs/i18n';
import { PublicFeeds } from './public-feeds.js';

/** For feed readers, calendars and search engines. */
@Controller()
export class FeedsController {
  constructor(private readonly feeds: PublicFeeds) {}

  @Public()
  @Get('feeds/:locale/challenges.atom')
  async atom(@Param('locale') locale: string, @Res() reply: FastifyReply): Promise<void> {
    const feed = await this.feeds.challengeFeed(known(locale));
    send(reply, 'application/atom+xml', feed.atom1());
  }

  @Public()
  @Get('feeds/:locale/challenges.rss')
  async rss(@Param('locale') locale: string, @Res() reply: FastifyReply): Promise<void> {
    const feed = await this.feeds.challengeFeed(known(locale));
    send(reply, 'application/rss+xml', feed.rss2());
  }

  @Public()
  @Get('feeds/:locale/challenges/:file')
  async deadline(
    @Param('locale') locale: string,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, number] = /^(.+)\.ics$/.exec(file) ?? [];
    const calendar = number ? await this.feeds.deadline(known(locale), number) : null;
    if (!calendar) throw new NotFoundException();
    send(reply.header('content-disposition', 'attachment'), 'text/calendar', calendar);
  }

  @Public()
  @Get('sitemap.xml')
  async sitemap(@Res() reply: FastifyReply): Promise<void> {
    send(reply, 'application/xml', await this.feeds.sitemap());
  }

  @Public()
  @Get('robots.txt')
  robots(@Res() reply: FastifyReply): void {
    send(reply, 'text/plain', this.feeds.robots());
  }
}

/** Minutes, so that a thousand readers cost no more than one. */
const KEPT = 'public, max-age=300';

function send(reply: FastifyReply, type: string, text: string): void {
  void reply.header('content-type', `${type}; charset=utf-8`).header('cache-control', KEPT).send(text);
}

function known(locale: string): Locale {
  if (!isLocale(locale)) throw new NotFoundException();
  return locale;
}
