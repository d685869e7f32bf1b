import { Injectable } from '@nestjs/common';
import { Feed } from 'feed';
import ical, { ICalAlarmType } from 'ical-generator';
import { type Actor, anonymousActor } from '#libs/access';
import { type Challenge, ChallengeOrder, ChallengesService } from '#libs/challenges';
import { Config } from '#libs/config';
import { LOCALES, type Locale, textIn } from '#libs/i18n';
import { OrganisationsService } from '#libs/identity';
import { newId } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { FEED_TEXTS } from './feed-texts.js';

const IN_A_FEED = 50;

/** Addresses in a sitemap; the protocol takes 50 000. */
const IN_A_SITEMAP = 10_000;
const BATCH = 100;

/** Days before a deadline on which a calendar reminds, in seconds. */
const REMINDERS = [7, 2].map((days) => days * 86_400);

/** Pages that are always there, below the language. */
const STANDING = ['', '/challenges', '/results', '/search', '/accessibility'];

/** What programs read of the public challenges. Everything is asked for as somebody who is not signed in. */
@Injectable()
export class PublicFeeds {
  constructor(
    private readonly config: Config,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The challenges that were published last, in one language. */
  async challengeFeed(locale: Locale): Promise<Feed> {
    const home = `${this.config.publicUrl}/${locale}`;
    const { nodes } = await this.challenges.page(stranger(locale), {}, ChallengeOrder.NEWEST, {
      first: IN_A_FEED,
    });
    const ministries = await this.organisations.findByIds(nodes.map(({ ministryId }) => ministryId));
    const nameOf = new Map(ministries.map(({ id, name }) => [id, textIn(name, locale, 'he')]));
    const feed = new Feed({
      id: home,
      title: FEED_TEXTS[locale].title,
      description: FEED_TEXTS[locale].about,
      link: home,
      language: locale,
      updated: nodes[0]?.publishedAt ?? new Date(0),
      generator: 'Etgar',
      feedLinks: {
        atom: `${this.config.publicUrl}/feeds/${locale}/challenges.atom`,
        rss: `${this.config.publicUrl}/feeds/${locale}/challenges.rss`,
      },
    });
    for (const challenge of nodes) feed.addItem(this.itemOf(challenge, locale, nameOf));
    return feed;
  }

  /** The deadline of a challenge for a calendar; null when nobody may see it. */
  async deadline(locale: Locale, number: string): Promise<string | null> {
    const challenge = await this.challenges.findVisible(stranger(locale), { number });
    if (!challenge) return null;
    const calendar = ical({ prodId: { company: 'Etgar', product: 'Deadlines', language: 'EN' } });
    calendar.createEvent({
      id: `${challenge.id}@${new URL(this.config.publicUrl).hostname}`,
      stamp: challenge.publishedAt ?? challenge.createdAt,
      start: challenge.closesAt,
      end: challenge.closesAt,
      summary: `${FEED_TEXTS[locale].deadline} ${textIn(challenge.title, locale, challenge.originalLanguage)}`,
      url: this.addressOf(challenge, locale),
      alarms: REMINDERS.map((trigger) => ({ type: ICalAlarmType.display, trigger })),
    });
    return calendar.toString();
  }

  /** Every public page in every language, each with its other languages (sitemaps.org, xhtml:link). */
  async sitemap(): Promise<string> {
    const paths = [...STANDING, ...(await this.programmePaths()), ...(await this.challengePaths())];
    const urls = paths.flatMap((path) => LOCALES.map((locale) => this.sitemapEntry(path, locale)));
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
      ...urls,
      '</urlset>',
    ].join('\n');
  }

  /** For crawlers: everything public, but not every search that can be typed. */
  robots(): string {
    const closed = ['/graphql', '/graphiql', ...LOCALES.map((locale) => `/${locale}/search?`)];
    return [
      'User-agent: *',
      ...closed.map((path) => `Disallow: ${path}`),
      `Sitemap: ${this.config.publicUrl}/sitemap.xml`,
      '',
    ].join('\n');
  }

  private itemOf(challenge: Challenge, locale: Locale, nameOf: ReadonlyMap<string, string>) {
    const link = this.addressOf(challenge, locale);
    const date = challenge.publishedAt ?? challenge.createdAt;
    return {
      id: link,
      guid: link,
      link,
      title: textIn(challenge.title, locale, challenge.originalLanguage),
      description: escaped(textIn(challenge.desiredOutcome, locale, challenge.originalLanguage)),
      content: escaped(textIn(challenge.problem, locale, challenge.originalLanguage)),
      author: [{ name: nameOf.get(challenge.ministryId) ?? '' }],
      category: challenge.tags.map((name) => ({ name })),
      date,
      published: date,
    };
  }

  private addressOf({ number }: Challenge, locale: Locale): string {
    return `${this.config.publicUrl}/${locale}/challenges/${encodeURIComponent(number)}`;
  }

  private sitemapEntry(path: string, locale: Locale): string {
    const at = (each: Locale) => `${this.config.publicUrl}/${each}${path}`;
    const others = LOCALES.map(
      (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${escaped(at(each))}"/>`,
    );
    return `<url><loc>${escaped(at(locale))}</loc>${others.join('')}</url>`;
  }

  private async programmePaths(): Promise<string[]> {
    const { nodes } = await this.programmes.page(stranger('en'), undefined, { first: BATCH });
    return nodes.map(({ code }) => `/p/${encodeURIComponent(code)}`);
  }

  private async challengePaths(): Promise<string[]> {
    const paths: string[] = [];
    let after: string | null = null;
    while (paths.length * LOCALES.length < IN_A_SITEMAP) {
      const page = await this.challenges.page(stranger('en'), {}, ChallengeOrder.NEWEST, {
        first: BATCH,
        after,
      });
      paths.push(...page.nodes.map(({ number }) => `/challenges/${encodeURIComponent(number)}`));
      const last: Challenge | undefined = page.nodes.at(-1);
      if (!page.hasNextPage || !last) break;
      after = page.cursorOf(last);
    }
    return paths;
  }
}

/** Feeds are the same for everybody: they hold what a stranger may see. */
const stranger = (locale: Locale): Actor => anonymousActor(locale, newId());

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
