import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#libs/access';
import { exampleOperations } from './example-operations.js';

/** The explorer of the API, served from this process: no other host is asked for anything. */
@Controller('graphiql')
export class GraphiqlController {
  private readonly page = renderGraphiQL({
    endpoint: '/graphql',
    title: 'Etgar GraphQL',
    defaultQuery: exampleOperations,
    credentials: 'same-origin',
  });

  @Public()
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  show(): string {
    return this.page;
  }
}
