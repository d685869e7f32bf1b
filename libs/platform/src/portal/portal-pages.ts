import { Inject, Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Locale } from '#libs/i18n';
import type { PortalFiles, RenderedPage } from './portal-files.js';

export const PORTAL_FILES = 'PORTAL_FILES';

export interface PortalAnswer {
  readonly status: number;
  readonly location?: string;
  readonly html: string;
}

/** Writes the portal's documents. */
@Injectable()
export class PortalPages {
  private readonly logger = new Logger(PortalPages.name);

  constructor(
    @Inject(PORTAL_FILES) private readonly files: PortalFiles | null,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  get areBuilt(): boolean {
    return this.files !== null;
  }

  /** The page as text, so that it can be read before its code has come, and by those who run none. */
  async written(url: URL, locale: Locale): Promise<PortalAnswer> {
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
    return { status: 200, html: this.document(locale, { head: '', body: '', state: '' }) };
  }

  private document(
    locale: Locale,
    { head, body, state }: Pick<RenderedPage, 'head' | 'body' | 'state'>,
  ): string {
    const direction = locale === 'en' ? 'ltr' : 'rtl';
    const data = state && `<script type="application/json" id="state">${state}</script>`;
    // Functions: a `$` in a page is not a pattern.
    return (this.files?.shell ?? '')
      .replace('lang="en" dir="ltr"', () => `lang="${locale}" dir="${direction}"`)
      .replace('<!--head-->', () => head)
      .replace('<!--body-->', () => body)
      .replace('<!--state-->', () => data);
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
