import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { TestApp } from '../support/test-app.js';
import { platformWiring } from './platform-wiring.js';
import { buildSchema, sdlOf } from './schema.js';
import { operationsOf } from './wiring.js';

/** Lines of Fastify's tree of routes, `├── /files (POST)` above `│   └── /:id (GET, HEAD)`, as `GET /files/:id`. */
function routesIn(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S*) ?(?:\(([A-Z, ]+)\))?$/.exec(line);
    if (!found) return [];
    const [, indent = '', part = '', verbs] = found;
    path.splice(indent.length / 4, path.length, part);
    // It leaves out the slash before a star.
    const whole = path.join('').replace(/([^/])\*$/, '$1/*');
    return (verbs?.split(', ') ?? []).map((verb) => `${verb} ${whole}`);
  });
}

/** What the checks read from the source is what runs. */
describe('the running platform', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });

  afterAll(() => app.stop());

  it('serves the schema that is committed', async () => {
    expect(sdlOf(app.app.get(GraphQLSchemaHost).schema)).toBe(sdlOf(await buildSchema()));
  });

  it('serves no route that the table of permissions does not know', () => {
    const served = routesIn(app.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    const known = operationsOf(platformWiring()).flatMap(({ kind, name }) => (kind === 'http' ? [name] : []));
    // Fastify adds HEAD to each GET; behind /graphql each operation has its own line in the table.
    const own = served.filter((route) => !route.startsWith('HEAD ') && !route.endsWith(' /graphql'));
    expect(own.sort()).toEqual(known.sort());
  });

  it('reads the tree of routes as it is meant', () => {
    const tree =
      '├── /health/live (GET, HEAD)\n└── /files (POST)\n    ├── /:id (GET)\n    └── /a\n        └── /b (PUT)\n';
    expect(routesIn(tree)).toEqual([
      'GET /health/live',
      'HEAD /health/live',
      'POST /files',
      'GET /files/:id',
      'PUT /files/a/b',
    ]);
  });
});
