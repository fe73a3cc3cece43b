import type { AccessRule } from '@app/auth';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Problem } from './problem.js';

export interface Refusals {
  readonly access: AccessRule;
  readonly options?: unknown;
  /** Those that do not follow from the rest. */
  readonly problems?: readonly number[];
  /** Their shape, where another standard has its own. @default Problem */
  readonly problemSchema?: z.ZodType;
}

type Arguments = Readonly<Record<string, { readonly schema?: unknown }>>;

/**
 * Documents the refusals of a route. 400 follows from an argument with a schema, 401 and 403 from an access rule that
 * asks who calls, 404 from a path with an id. Nest hands over the arguments before it decorates the method.
 */
export function RouteProblems({
  access,
  options,
  problems = [],
  problemSchema = Problem,
}: Refusals): MethodDecorator {
  return (prototype, name, method) => {
    const args: Arguments =
      Reflect.getMetadata(ROUTE_ARGS_METADATA, prototype.constructor, name) ?? {};
    const statuses = [
      ...(Object.values(args).some(({ schema }) => schema) ? [400] : []),
      ...(access === 'anyone' || access === 'signed' ? [] : [401, 403]),
      ...(options === undefined && hasId(args) ? [404] : []), // OPTIONS looks nothing up
      ...problems,
    ];
    for (const status of statuses) {
      ApiResponse({ status, standardSchema: problemSchema })(prototype, name, method);
    }
  };
}

/** What a closed list names is always there. */
function hasId(args: Arguments): boolean {
  return Object.entries(args).some(
    ([key, { schema }]) =>
      key.startsWith(`${RouteParamtypes.PARAM}:`) && !(schema instanceof z.ZodEnum),
  );
}
