import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { LogOutput } from './log-output.js';
import { requestContext } from './request-context.js';

// Fields are flat; this bounds what refers to itself.
const DEEPEST = 4;

type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Messages are fixed strings; what varies goes into fields, and fields hold identifiers and numbers, never content. */
export class StructuredLogger implements LoggerService {
  constructor(private readonly root: Logger = createLogger()) {}

  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const last = rest.at(-1);
    // a stack, which Nest passes in the same place, begins with the error's message
    const context = typeof last === 'string' && !last.includes('\n') ? last : undefined;
    const fields = rest.find(isFields);
    const err = [message, ...rest, ...Object.values(fields ?? {})].find(
      (value) => value instanceof Error,
    );
    this.root[level](
      { ...(context && { context }), ...describeFields(fields), ...(err && { err }) },
      message instanceof Error ? message.name : String(message),
    );
  }
}

/** JSON lines, on standard output unless told otherwise; what waits is written when the process ends. */
export function createLogger(
  level: string = 'info',
  destination: DestinationStream = standardOutput(),
): Logger {
  const options = {
    level,
    // pino writes each line's fields into what mixin returns, so it has to be a copy
    mixin: () => ({ ...requestContext.getStore() }),
    serializers: { err: describeError },
  };
  return pino(options, destination);
}

function standardOutput(): DestinationStream {
  const output = new LogOutput();
  process.once('exit', () => output.flushSync());
  return output;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}

function describeFields(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, withoutErrors(value)]),
  );
}

/** Describes errors wherever they are in the fields: JSON would print all that a driver hung on them. */
function withoutErrors(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return describeError(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth === DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((item) => withoutErrors(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutErrors(item, depth + 1)]),
  );
}

/** Leaves out the message and every property but the code: a failed query carries its parameters. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    frames: framesOf(error),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}

/** What follows the message in the stack; a line of the message may look like a frame. */
function framesOf({ stack = '', message }: Error): string[] {
  const after = message === '' ? 0 : stack.indexOf(message) + message.length;
  return stack
    .slice(after)
    .split('\n')
    .filter((line) => line.startsWith('    at '));
}
