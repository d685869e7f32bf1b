import { beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, allActions, Public } from '#libs/access';
import { Role } from '#libs/identity';
import { committed } from './committed.js';
import { permissionFile } from './generated-files.js';
import { permissionTable, permissionViolations } from './permissions.js';
import { platformWiring } from './platform-wiring.js';
import { type Operation, operationsOf, wiringOf } from './wiring.js';

const ROLES = Object.values(Role);

describe('permissions', () => {
  it('are declared once for every operation and route', () => {
    const operations = operationsOf(platformWiring());
    expect(operations.length).toBeGreaterThan(20);
    expect(permissionViolations(operations, allActions(), ROLES)).toEqual([]);
  });

  it('are committed; after a wanted change run "npm run permissions"', async () => {
    expect(await permissionFile.make()).toBe(committed(permissionFile));
  });
});

@ObjectType()
class Thing {}

@Resolver(() => Thing)
class PlantedResolver {
  @Allow('thing.read')
  @Query(() => Thing)
  fine() {}

  @Query(() => Thing)
  forgotten() {}

  @Public()
  @Allow('thing.read')
  @Mutation(() => Thing, { name: 'renamed' })
  twice() {}

  @Allow('thing.undeclared')
  @Mutation(() => Thing)
  unknown() {}

  @Allow('thing.read')
  @ResolveField(() => String)
  guardedField() {}

  @ResolveField(() => String)
  plainField() {}
}

@Controller('planted')
class PlantedController {
  @Public()
  @Get('open')
  open() {}

  @Post(['a/:id', 'b'])
  forgotten() {}
}

@Module({ providers: [{ provide: 'planted', useClass: PlantedResolver }] })
class Inner {}

@Module({ imports: [Inner], controllers: [PlantedController] })
class Outer {}

describe('a planted violation of the permissions', () => {
  let operations: Operation[] = [];
  beforeAll(() => {
    operations = operationsOf(wiringOf({ module: Outer, imports: [] }));
  });

  const actions = new Map([
    ['thing.read', { roles: [Role.AUDITOR], scope: 'thing:read' }],
    ['thing.unused', { roles: ['signed-in'], scope: 'everything' }],
    ['Thing', { roles: [], scope: 'thing:write' }],
  ]);

  it('is found behind every module, provider and route', () => {
    expect(operations.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'field PlantedResolver.guardedField',
      'field PlantedResolver.plainField',
      'http GET /planted/open',
      'http POST /planted/a/:id',
      'http POST /planted/b',
      'mutation renamed',
      'mutation unknown',
      'query fine',
      'query forgotten',
    ]);
  });

  it.each([
    'forgotten: has neither',
    'POST /planted/a/:id: has neither',
    'POST /planted/b: has neither',
    'renamed: has both',
    'unknown: needs the action thing.undeclared',
    'PlantedResolver.guardedField: Nest runs no guard',
    'action thing.unused: no operation needs it',
    'action thing.unused: there is no role signed-in',
    'action thing.unused: the scope everything',
    'action Thing: a name is thing.verb',
    'action Thing: nobody has it',
  ])('is named: %s', (words) => {
    expect(permissionViolations(operations, actions, ROLES).join('\n')).toContain(words);
  });

  it('leaves the rest alone', () => {
    const told = permissionViolations(operations, actions, ROLES).join('\n');
    for (const name of ['fine', 'plainField', 'planted/open']) expect(told).not.toContain(name);
  });

  it('changes the committed table: an operation, an action, a role', () => {
    const table = (of: Operation[], roles = [Role.AUDITOR]) =>
      permissionTable(of, new Map([['thing.read', { roles, scope: 'thing:read' }]]));
    const [one, two]: Operation[] = ['a', 'b'].map((name) => ({
      kind: 'query',
      name,
      action: 'thing.read',
      isPublic: false,
    }));
    if (!one || !two) throw new Error('two operations were made');
    expect(table([one])).toContain('| `a` | `thing.read` | AUDITOR | `thing:read` |');
    expect(table([one, two])).not.toBe(table([one]));
    expect(table([{ ...one, action: undefined, isPublic: true }])).toContain(
      '| `a` | public | everybody | – |',
    );
    expect(table([one], [Role.AUDITOR, Role.MENTOR])).not.toBe(table([one]));
  });
});
