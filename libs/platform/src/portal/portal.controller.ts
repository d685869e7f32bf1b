import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#libs/access';
import { Config } from '#libs/config';
import { SESSION_COOKIE } from '#libs/graphql';
import { isLocale, LOCALES, type Locale, localeOfHeader } from '#libs/i18n';
import { type PortalAnswer, PortalPages } from './portal-pages.js';

/** Pages run their own code and talk to this process alone. Widgets set styles of single elements. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The portal's pages. Each begins with its language: `/he/challenges`. */
@Controller()
export class PortalController {
  constructor(
    private readonly pages: PortalPages,
    private readonly config: Config,
  ) {}

  @Public()
  @Get()
  enter(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!this.pages.areBuilt) throw new NotFoundException();
    const locale = localeOfHeader(request.headers['accept-language']) ?? 'he';
    void reply.header('vary', 'accept-language').redirect(`/${locale}`, 302);
  }

  /** Where the links of invitations lead; the browser keeps what stands behind the # in them. */
  @Public()
  @Get('join')
  join(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!this.pages.areBuilt) throw new NotFoundException();
    const locale = localeOfHeader(request.headers['accept-language']) ?? 'he';
    void reply.header('vary', 'accept-language').redirect(`/${locale}/join`, 302);
  }

  @Public()
  @Get(LOCALES.flatMap((locale) => [locale, `${locale}/*`]))
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.pages.areBuilt) throw new NotFoundException();
    // Only the path and the question are used; the host of a request can be forged.
    const url = new URL(this.config.publicUrl);
    const [path = '/'] = request.url.split('?', 1);
    url.pathname = path;
    url.search = request.url.slice(path.length);
    const [, first] = url.pathname.split('/');
    const locale = isLocale(first ?? '') ? (first as Locale) : 'en';
    // What is written here is for nobody in particular; people who are signed in get theirs in the browser.
    const isKnown = request.cookies[SESSION_COOKIE] !== undefined;
    const answer: PortalAnswer = isKnown ? this.pages.empty(locale) : await this.pages.written(url, locale);
    if (answer.location) return void reply.redirect(answer.location, answer.status);
    void reply
      .status(answer.status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-language', locale)
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie')
      .send(answer.html);
  }
}
