import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLogger, StructuredLogger } from './logger.js';
import { requestContext } from './request-context.js';

const CANARY = 'Mrs Canary';
let lines: string[];
let logger: StructuredLogger;

beforeEach(() => {
  lines = [];
  const destination = { write: (line: string) => void lines.push(line) };
  logger = new StructuredLogger(createLogger('debug', destination));
});

/** As a failed query comes from the database: text, parameters and all. */
function queryFailure(): Error {
  const driverError = Object.assign(new Error(`Key (name)=(${CANARY}) exists`), { detail: CANARY });
  return Object.assign(
    new Error(`insert failed for ${CANARY}\n    at ${CANARY}`, { cause: driverError }),
    {
      code: '23505',
      query: `insert into patient values ('${CANARY}')`,
      parameters: [CANARY],
      driverError,
    },
  );
}

describe('a log line about an error', () => {
  it.each<[string, (error: Error) => void]>([
    ['as the message', (error) => logger.error(error)],
    ['in the field err', (error) => logger.warn('job failed', { err: error })],
    ['in any other field', (error) => logger.warn('job failed', { error, jobId: '1' })],
    ['deep in a field', (error) => logger.warn('job failed', { job: { failures: [error] } })],
    ['beside the message', (error) => logger.error('job failed', error, 'Jobs')],
    ["as Nest's own handler writes it", (error) => logger.error('failed', error.stack)],
    ['in several', (error) => logger.error('failed', { err: new AggregateError([error], CANARY) })],
    ['as something that is no error', () => logger.error('failed', { err: null })],
  ])('tells nothing of its text or its parameters: %s', (_, log) => {
    log(queryFailure());
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('Canary');
  });

  it('tells its kind, its code, its place in the program, and those of its cause', () => {
    logger.error('job failed', { err: queryFailure() });
    const { err } = JSON.parse(lines[0] ?? '');
    expect(err).toMatchObject({ type: 'Error', code: '23505', cause: { type: 'Error' } });
    expect(err.frames.join('\n')).toContain('logger.spec.ts');
  });
});

describe('a log line', () => {
  it('carries its fields, its context and the request that it belongs to', () => {
    requestContext.run({ requestId: 'r-1' }, () =>
      logger.log('summary drafted', { summaryId: 's-1' }, 'Summaries'),
    );
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'summary drafted',
      summaryId: 's-1',
      context: 'Summaries',
      requestId: 'r-1',
      level: pino.levels.values['info'],
    });
  });

  it('leaves no field behind for the next line of the same request', () => {
    requestContext.run({ requestId: 'r-1' }, () => {
      logger.log('first', { summaryId: 's-1' });
      logger.log('second');
    });
    expect(lines[1]).not.toContain('s-1');
  });
});
