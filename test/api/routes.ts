import type { AccessRule } from '@app/auth';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ROUTE_RULE, type RouteRule } from '../../apps/api/src/http/route.js';
import type { TestService } from '../support/service.js';

export interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly rule: AccessRule;
}

/** Every route that the service has. */
export function allRoutes(service: TestService): readonly Route[] {
  return [...service.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (metatype ? routesOf(metatype) : []));
}

export function mayHaveBody({ method }: Route): boolean {
  return ['POST', 'PUT', 'PATCH'].includes(method);
}

function routesOf(controller: { readonly prototype: object } | Function): Route[] {
  const prototype: object = controller.prototype;
  const base = String(Reflect.getMetadata(PATH_METADATA, controller));
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler: unknown = Reflect.get(prototype, name);
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? '';
    const path = `/${base}/${String(Reflect.getMetadata(PATH_METADATA, handler))}`;
    const { access: rule }: RouteRule = Reflect.getMetadata(ROUTE_RULE, handler);
    return [{ name, method, path: path.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, ''), rule }];
  });
}
