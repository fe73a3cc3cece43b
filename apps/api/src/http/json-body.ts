import type { Server } from 'node:http';
import { DomainError } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JSON_BODY_MAX_BYTES } from './problems/problem.filter.js';

/** Objects and lists in each other. No body of this api needs half of it, and no resource of R4 a third. */
export const JSON_DEPTH_MAX = 64;
/** Values in one body, at any depth. */
export const JSON_VALUES_MAX = 100_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

export class JsonTooDeep extends DomainError {
  readonly code = 'json-too-deep';
  readonly kind = 'malformed';

  constructor() {
    super(
      `The JSON nests objects and lists more than ${JSON_DEPTH_MAX} deep. Send it with fewer levels.`,
    );
  }
}

export class JsonTooManyValues extends DomainError {
  readonly code = 'json-too-many-values';
  readonly kind = 'too-large';

  constructor(valuesMax: number) {
    super(`The JSON has more than ${valuesMax} values. Send less at a time.`);
  }
}

/** JSON under its own name is parsed within the bounds, on every route. */
export function readJsonWithinBounds(app: NestFastifyApplication): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser<Server>(
    'application/json',
    { bodyLimit: JSON_BODY_MAX_BYTES },
    (request, body, done) => {
      const refused = outOfBounds(body);
      if (refused) done(refused, undefined);
      else void parse(request, body.toString('utf8'), done);
    },
  );
}

/**
 * Goes over the bytes once and builds nothing, before anything walks what they say: a few KB can nest deeper than
 * a stack, and a few MB hold more values than may be looked through between two other requests. What is no
 * JSON is left to the parser.
 */
export function outOfBounds(
  body: Uint8Array,
  valuesMax = JSON_VALUES_MAX,
): JsonTooDeep | JsonTooManyValues | null {
  let depth = 0;
  let values = 0;
  let inText = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
      continue;
    }
    if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === QUOTE) inText = true;
    else if (byte === COMMA) values += 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      if (depth > JSON_DEPTH_MAX) return new JsonTooDeep();
      values += 1;
    }
    if (values > valuesMax) return new JsonTooManyValues(valuesMax);
  }
  return null;
}
