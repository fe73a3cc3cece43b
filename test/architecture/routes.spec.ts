import { CUSTOM_ROUTE_ARGS_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTE_RULE } from '../../apps/api/src/http/route.js';
import { startService, type TestService } from '../support/service.js';

// Request and response as they are, for streams: the handler parses what it takes from them.
const RAW = [RouteParamtypes.REQUEST, RouteParamtypes.RESPONSE].map(String);

interface Route {
  readonly name: string;
  readonly handler: object;
  readonly args: Readonly<Record<string, { readonly schema?: unknown }>>;
}

let service: TestService;
let routes: readonly Route[];

beforeAll(async () => {
  service = await startService();
  const modules = [...service.get(ModulesContainer).values()];
  routes = modules
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (metatype ? routesOf(metatype) : []));
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

function routesOf(
  controller: { readonly name: string; readonly prototype: object } | Function,
): Route[] {
  const prototype: object = controller.prototype;
  return Object.getOwnPropertyNames(prototype).flatMap((method) => {
    const handler: unknown = Reflect.get(prototype, method);
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const args: Route['args'] = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {};
    return [{ name: `${controller.name}.${method}`, handler, args }];
  });
}

describe('every route', () => {
  it('is looked at here', () => {
    expect(routes.length).toBeGreaterThan(10);
  });

  it('has an access rule', () => {
    const open = routes.filter(({ handler }) => !Reflect.getMetadata(ROUTE_RULE, handler)?.access);
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('has a schema for every argument that comes from outside', () => {
    const unchecked = routes.flatMap(({ name, args }) =>
      Object.entries(args)
        .filter(([key]) => !key.includes(CUSTOM_ROUTE_ARGS_METADATA))
        .filter(([key, { schema }]) => !schema && !RAW.includes(key.split(':')[0] ?? ''))
        .map(([key]) => `${name} argument ${key}`),
    );
    expect(unchecked).toEqual([]);
  });

  it('has a name of its own, which becomes the function of the client', () => {
    const names = routes.map(({ name }) => name.split('.')[1]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
