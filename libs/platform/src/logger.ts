import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { requestContext } from './request-context.js';

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
    const context = typeof last === 'string' ? last : undefined;
    const fields = rest.find(isFields);
    const err = [message, ...rest, ...Object.values(fields ?? {})].find(
      (value) => value instanceof Error,
    );
    this.root[level](
      { ...(context && { context }), ...fields, ...(err && { err }) },
      message instanceof Error ? message.name : String(message),
    );
  }
}

/** JSON lines on standard output. */
export function createLogger(level: string = 'info'): Logger {
  // pino writes each line's fields into what mixin returns, so it has to be a copy
  return pino({
    level,
    mixin: () => ({ ...requestContext.getStore() }),
    serializers: { err: describeError },
  });
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}

/** Leaves out the message and every property but the code: a failed query carries its parameters. */
function describeError(error: Error & { code?: unknown }): object {
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return {
    type: error.name,
    code: error.code,
    frames,
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
