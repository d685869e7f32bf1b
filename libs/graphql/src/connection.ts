import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { Page } from '#libs/database';
import { checked, checkNumber, checkText } from './input-field.js';

@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay cursor connections).' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether more rows follow.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` to get the next page; null on an empty page.',
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows, 1 to 100.' })
  @checked((value) => checkNumber(value, 1, 100, true))
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'Opaque cursor: rows after this one.' })
  @IsOptional()
  @checked((value) => checkText(value, 1, 500))
  after?: string | null;
}

/** A page as the API shows it. Each getter works only when its field is asked for. */
export class ConnectionOf<T> {
  constructor(private readonly page: Page<T>) {}

  get nodes(): T[] {
    return this.page.nodes;
  }

  get edges(): { node: T; cursor: string }[] {
    return this.page.nodes.map((node) => ({ node, cursor: this.page.cursorOf(node) }));
  }

  get pageInfo(): PageInfoType {
    const last = this.page.nodes.at(-1);
    return { hasNextPage: this.page.hasNextPage, endCursor: last ? this.page.cursorOf(last) : null };
  }

  get totalCount(): Promise<number> {
    return this.page.count();
  }
}

/** Declares `XConnection` and `XEdge` for a type. */
export function Connection(name: string, type: () => unknown): Type<object> {
  const node = type as () => typeof String;
  class EdgeType {}
  Object.defineProperty(EdgeType, 'name', { value: `${name}Edge` });
  Field(node, { description: `The ${name}.` })(EdgeType.prototype, 'node');
  Field(() => String, { description: 'Its place in the list.' })(EdgeType.prototype, 'cursor');
  ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list.` })(EdgeType);

  class ConnectionType {}
  Object.defineProperty(ConnectionType, 'name', { value: `${name}Connection` });
  Field(() => [EdgeType], { description: 'Rows with their cursors.' })(ConnectionType.prototype, 'edges');
  Field(() => [type()] as [typeof String], { description: 'Rows without their cursors.' })(
    ConnectionType.prototype,
    'nodes',
  );
  Field(() => PageInfoType, { description: 'Where this page stands.' })(ConnectionType.prototype, 'pageInfo');
  Field(() => Int, {
    description: 'Number of rows in the whole list that you may see; counted only when asked for.',
  })(ConnectionType.prototype, 'totalCount');
  ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })(ConnectionType);
  return ConnectionType;
}
