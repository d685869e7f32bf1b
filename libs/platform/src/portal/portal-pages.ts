import { Inject, Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { LRUCache } from 'lru-cache';
import type { Locale } from '#libs/i18n';
import type { PortalFiles, RenderedPage } from './portal-files.js';

export const PORTAL_FILES = 'PORTAL_FILES';

const KEPT_PAGES = 200;
const KEPT_MS = 5_000;

export interface PortalAnswer {
  readonly status: number;
  readonly location?: string;
  readonly html: string;
}

/** Writes the portal's documents. */
@Injectable()
export class PortalPages {
  private readonly logger = new Logger(PortalPages.name);
  private readonly kept = new LRUCache<string, Promise<PortalAnswer>>({ max: KEPT_PAGES, ttl: KEPT_MS });

  constructor(
    @Inject(PORTAL_FILES) private readonly files: PortalFiles | null,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  get areBuilt(): boolean {
    return this.files !== null;
  }

  /** What many strangers ask for at the same time is written once; they see what is at most five seconds old. */
  async written(url: URL, locale: Locale): Promise<PortalAnswer> {
    const key = url.pathname + url.search;
    const kept = this.kept.get(key) ?? this.write(url, locale);
    this.kept.set(key, kept, { noUpdateTTL: true });
    const answer = await kept;
    if (answer.status !== 200) this.kept.delete(key);
    return answer;
  }

  /** The page as text, so that it can be read before its code has come, and by those who run none. */
  private async write(url: URL, locale: Locale): Promise<PortalAnswer> {
    try {
      const page = await this.files?.render(url, (body, language) => this.send(body, language));
      if (!page) return this.empty(locale);
      const { status, location } = page;
      return location ? { status, location, html: '' } : { status, html: this.document(locale, page) };
    } catch (error) {
      // The browser can still write the page by itself.
      this.logger.warn(`${url.pathname} could not be written on the server: ${String(error)}`);
      return this.empty(locale);
    }
  }

  /** The document of a visitor whose session the server leaves alone: the browser writes the page. */
  empty(locale: Locale): PortalAnswer {
    return { status: 200, html: this.document(locale, { head: '', body: '', state: '', sources: [] }) };
  }

  private document(
    locale: Locale,
    { head, body, state, sources }: Omit<RenderedPage, 'status' | 'location'>,
  ): string {
    const direction = locale === 'en' ? 'ltr' : 'rtl';
    const data = state && `<script type="application/json" id="state">${state}</script>`;
    // Functions: a `$` in a page is not a pattern.
    return (this.files?.shell ?? '')
      .replace('lang="en" dir="ltr"', () => `lang="${locale}" dir="${direction}"`)
      .replace('<!--head-->', () => head + this.fonts(locale) + this.preloads(sources))
      .replace('<!--body-->', () => body)
      .replace('<!--state-->', () => data);
  }

  /** A typeface that is not there with the first line is not used on the page: `font-display: optional`. */
  private fonts(locale: Locale): string {
    return (this.files?.fontsOf(locale) ?? [])
      .map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">`)
      .join('');
  }

  /** The browser fetches the code of the page together with the code of the frame, not after it. */
  private preloads(sources: readonly string[]): string {
    const { shell = '', codeOf } = this.files ?? {};
    const files = new Set(sources.flatMap((source) => codeOf?.(source) ?? []));
    return [...files]
      .filter((file) => !shell.includes(file))
      .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
      .join('');
  }

  private async send(body: object, locale: string): Promise<unknown> {
    const answer = await this.host.httpAdapter.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      payload: body,
    });
    return answer.json();
  }
}
