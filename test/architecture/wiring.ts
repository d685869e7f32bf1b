import 'reflect-metadata';
import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ACTION, PUBLIC } from '#libs/access';

/** What a Nest module lists: a class, or an object that names one. */
type Listed = Type | DynamicModule | { readonly useClass?: Type };

export interface Wiring {
  readonly providers: readonly Type[];
  readonly controllers: readonly Type[];
}

/** Something of a class that the outside can call, and what it says about access. */
export interface Operation {
  /** `field` is a resolver of a field, where Nest runs no guard. */
  readonly kind: 'query' | 'mutation' | 'http' | 'field';
  /** `publishChallenge`, `GET /health/live`, `Challenge.submissions`. */
  readonly name: string;
  readonly action?: string;
  readonly isPublic: boolean;
}

// Keys under which @nestjs/graphql keeps what its decorators say; it does not export them.
const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const SCALAR_NAME = 'graphql:scalar_name';
const FIELD_RESOLVER = 'graphql:resolve_property';

/** Every provider and controller below a module, without starting anything. */
export function wiringOf(root: Type | DynamicModule): Wiring {
  const modules = new Set<Type>();
  const providers = new Set<Type>();
  const controllers = new Set<Type>();
  const visit = (listed: Type | DynamicModule): void => {
    const isDynamic = 'module' in listed;
    const module = isDynamic ? listed.module : listed;
    const of = (key: 'imports' | 'providers' | 'controllers'): Listed[] => [
      ...(modules.has(module)
        ? []
        : ((Reflect.getMetadata(MODULE_METADATA[key.toUpperCase() as 'IMPORTS'], module) ?? []) as Listed[])),
      ...(isDynamic ? ((listed[key] ?? []) as Listed[]) : []),
    ];
    const [imports, ownProviders, ownControllers] = [of('imports'), of('providers'), of('controllers')];
    modules.add(module);
    for (const provider of ownProviders) {
      const type =
        typeof provider === 'function' ? provider : 'useClass' in provider ? provider.useClass : undefined;
      if (type) providers.add(type);
    }
    for (const controller of ownControllers) controllers.add(controller as Type);
    for (const imported of imports) visit(imported as Type | DynamicModule);
  };
  visit(root);
  return { providers: [...providers], controllers: [...controllers] };
}

/** Every operation of the API and every route, sorted by kind and name. */
export function operationsOf({ providers, controllers }: Wiring): Operation[] {
  const found = [...providers.flatMap(graphqlOperations), ...controllers.flatMap(routes)];
  return found.sort((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1));
}

/** The classes that answer GraphQL. */
export const resolversOf = ({ providers }: Wiring): Type[] =>
  providers.filter((provider) => graphqlOperations(provider).length > 0);

/** The classes that describe a scalar of GraphQL. */
export const scalarsOf = ({ providers }: Wiring): Type[] =>
  providers.filter((provider) => Reflect.hasMetadata(SCALAR_NAME, provider));

function graphqlOperations(resolver: Type): Operation[] {
  return methodsOf(resolver).flatMap(([name, method]): Operation[] => {
    const shown = (Reflect.getMetadata(RESOLVER_NAME, method) as string | undefined) ?? name;
    if (Reflect.getMetadata(FIELD_RESOLVER, method))
      return [{ kind: 'field', name: `${resolver.name}.${shown}`, ...accessOf(method) }];
    const type = Reflect.getMetadata(RESOLVER_TYPE, method) as string | undefined;
    if (type !== 'Query' && type !== 'Mutation') return [];
    return [{ kind: type === 'Query' ? 'query' : 'mutation', name: shown, ...accessOf(method) }];
  });
}

function routes(controller: Type): Operation[] {
  const prefixes = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  return methodsOf(controller).flatMap(([, method]) => {
    const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
    if (verb === undefined) return [];
    const paths = [Reflect.getMetadata(PATH_METADATA, method) as string | string[]].flat();
    return prefixes.flatMap((prefix) =>
      paths.map((path): Operation => {
        const name = `${RequestMethod[verb]} /${[prefix, path]
          .map((part) => part.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/')}`;
        return { kind: 'http', name, ...accessOf(method) };
      }),
    );
  });
}

function accessOf(method: object): Pick<Operation, 'action' | 'isPublic'> {
  return {
    action: Reflect.getMetadata(ACTION, method) as string | undefined,
    isPublic: Reflect.getMetadata(PUBLIC, method) === true,
  };
}

/** Own and inherited methods. */
function methodsOf(type: Type): [string, () => unknown][] {
  const methods = new Map<string, () => unknown>();
  for (
    let prototype = type.prototype;
    prototype && prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype)
  )
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
      if (typeof value === 'function' && name !== 'constructor' && !methods.has(name))
        methods.set(name, value);
  return [...methods];
}
