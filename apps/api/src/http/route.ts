import type { AccessRule } from '@app/auth';
import {
  applyDecorators,
  Delete,
  Get,
  Head,
  HttpCode,
  Options,
  Patch,
  Post,
  Put,
  SerializeOptions,
  SetMetadata,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  type ApiBodyOptions,
  ApiConsumes,
  ApiExcludeEndpoint,
  ApiHeader,
  type ApiHeaderOptions,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  type ApiResponseNoStatusOptions,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Refusals, RouteProblems } from './problems/route-problems.js';

/** Where the guards find what a route declares. */
export const ROUTE_RULE = 'cloister:route';

const METHODS = [
  ['get', Get],
  ['head', Head],
  ['post', Post],
  ['put', Put],
  ['patch', Patch],
  ['delete', Delete],
  ['options', Options],
] as const;
type Method = (typeof METHODS)[number][0];

/** One method with its path below the controller's, such as `{ get: ':documentId' }`. */
type Address = {
  [M in Method]: { readonly [K in M]: string | string[] } & {
    readonly [K in Exclude<Method, M>]?: never;
  };
}[Method];

export type RouteRule = Address & {
  readonly access: AccessRule;
  /** @default 200, or 204 of a described route that has no answer */
  readonly status?: 200 | 201 | 202 | 204;
  /**
   * When it refuses everyone. `intake-paused`: while the audit trail is in doubt or the disk is full, for routes that
   * take in documents or have something written. `disk-full`: for routes that take in more of what was begun.
   * `trail-mismatch`: while the audit trail is not the one that was signed, for routes that sign.
   */
  readonly blockedWhile?: 'intake-paused' | 'disk-full' | 'trail-mismatch';
  /**
   * For routes that a page calls by itself, such as a stream that it opens again: calling them is no
   * use of the session, which would otherwise never end for want of it.
   */
  readonly unattended?: true;
};

/** The handler returns it, and the schema serializes it: fields without a name there are left out. */
interface Returned<A, O> {
  readonly answers?: A;
  /** What it returns instead, under a status that it sets itself. */
  readonly otherwise?: {
    readonly status: number;
    readonly answers: O;
    readonly description?: string;
  };
  readonly sends?: never;
}

/** The handler writes it to the reply itself: bytes, a stream, headers alone. */
interface Sent {
  readonly sends: ApiResponseNoStatusOptions;
  readonly answers?: never;
  readonly otherwise?: never;
}

type DescribedRoute<A, O> = RouteRule &
  Refusals &
  (Returned<A, O> | Sent) & {
    readonly description?: string;
    readonly headers?: readonly ApiHeaderOptions[];
    /** A body that the handler reads from the request itself. */
    readonly body?: ApiBodyOptions;
    readonly consumes?: string;
    readonly produces?: readonly string[];
  };

/** Decorates a handler that returns what the route answers, or a stream. */
type HandlerDecorator<T> = <H extends (...args: never[]) => T | Promise<T | StreamableFile>>(
  prototype: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<H>,
) => void;

/** Declares a route for Nest, for the guards, for the serializer and for the OpenAPI document. */
export function Route<A extends z.ZodType = z.ZodVoid, O extends z.ZodType = z.ZodNever>(
  route: DescribedRoute<A, O>,
  summary: string,
): HandlerDecorator<z.input<A> | z.input<O>> {
  const { answers, sends, description, headers = [], body, consumes, produces = [] } = route;
  const status = route.status ?? (answers || sends ? 200 : 204);
  return applyDecorators(
    ...declared(route, status),
    ApiOperation({ summary, ...(description && { description }) }),
    ...(answers ? returned(status, answers, route.otherwise) : [ApiResponse({ status, ...sends })]),
    RouteProblems(route),
    ...headers.map((header) => ApiHeader(header)),
    ...(body ? [ApiBody(body)] : []),
    ...(consumes ? [ApiConsumes(consumes)] : []),
    ...(produces.length > 0 ? [ApiProduces(...produces)] : []),
  );
}

/** A route that the OpenAPI document leaves out: pages, and protocols that describe themselves. */
export function UnlistedRoute(route: RouteRule): MethodDecorator {
  return applyDecorators(...declared(route, route.status ?? 200), ApiExcludeEndpoint());
}

function declared(route: RouteRule, status: number): MethodDecorator[] {
  return [addressed(route), HttpCode(status), SetMetadata(ROUTE_RULE, route)];
}

function addressed(address: Address): MethodDecorator {
  for (const [method, at] of METHODS) {
    const path = address[method];
    if (path !== undefined) return at(path);
  }
  throw new Error('A route has no method.');
}

function returned(
  status: number,
  answers: z.ZodType,
  otherwise: Returned<z.ZodType, z.ZodType>['otherwise'],
): MethodDecorator[] {
  const answer = ApiResponse({ status, standardSchema: answers });
  if (!otherwise) return [answer, SerializeOptions({ schema: answers })];
  const { answers: other, ...rest } = otherwise;
  return [
    answer,
    ApiResponse({ ...rest, standardSchema: other }),
    SerializeOptions({ schema: z.union([answers, other]) }),
  ];
}
