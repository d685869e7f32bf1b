import { Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Public } from '#libs/access';
import { translate } from '#libs/i18n';
import { UnsubscribeService } from './unsubscribe.service.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

const HTML = 'text/html; charset=utf-8';
/** One form, no script, nothing from elsewhere. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The address in mails. Looking at it ends nothing, because mail programs and virus scanners look at links; the POST of
 * the button, or of the mail program itself, does (RFC 8058).
 */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly service: UnsubscribeService,
  ) {}

  @Public()
  @Get()
  @Header('content-type', HTML)
  @Header('content-security-policy', CONTENT_SECURITY_POLICY)
  @Header('cache-control', 'no-store')
  ask(@CurrentActor() actor: Actor, @Query('token') token = ''): string {
    const say = (code: string) => translate(code, actor.locale);
    if (!this.links.read(token)) return page(actor, say('matching.unsubscribe_unknown'), '');
    const button = `<form method="post"><button>${say('matching.unsubscribe_button')}</button></form>`;
    return page(actor, say('matching.unsubscribe_question'), button);
  }

  @Public()
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('content-security-policy', CONTENT_SECURITY_POLICY)
  @Header('cache-control', 'no-store')
  async end(@CurrentActor() actor: Actor, @Query('token') token = ''): Promise<string> {
    if (!this.links.read(token))
      return page(actor, translate('matching.unsubscribe_unknown', actor.locale), '');
    await this.service.unsubscribe(token, actor.correlationId);
    return page(actor, translate('matching.unsubscribed', actor.locale), '');
  }
}

function page({ locale }: Actor, sentence: string, form: string): string {
  const direction = locale === 'en' ? 'ltr' : 'rtl';
  return `<!doctype html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>Etgar</title></head><body><main><p>${sentence}</p>${form}</main></body></html>`;
}
