import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#libs/access';
import { exampleOperations } from './example-operations.js';

/** The explorer brings its code inline and compiles some of it; it talks to this process alone. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The explorer of the API, served from this process: no other host is asked for anything. */
@Controller('graphiql')
export class GraphiqlController {
  private page: Promise<string> | undefined;

  @Public()
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', CONTENT_SECURITY_POLICY)
  show(): Promise<string> {
    this.page ??= explorer();
    return this.page;
  }
}

/** Nine megabytes of somebody else's page: they are read when somebody asks for it. */
async function explorer(): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL({
    endpoint: '/graphql',
    title: 'Etgar GraphQL',
    defaultQuery: exampleOperations,
    credentials: 'same-origin',
  });
}
