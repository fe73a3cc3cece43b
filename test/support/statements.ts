import { DataSource, type Logger } from 'typeorm';
import type { TestService } from './service.js';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How many statements the api sends to the database for some work. */
export async function statementsOf(
  service: TestService,
  work: () => Promise<unknown>,
): Promise<number> {
  return (await recordStatements(service, work)).length;
}

/** What an api sends to the database for some work, in order. */
export async function recordStatements(
  api: Pick<TestService, 'get'>,
  work: () => Promise<unknown>,
): Promise<readonly Statement[]> {
  const dataSource = api.get(DataSource);
  const statements: Statement[] = [];
  const recording: Logger = {
    logQuery: (text, values) =>
      void statements.push({ text, values: Array.isArray(values) ? values : [] }),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  const { logger } = dataSource;
  dataSource.logger = recording;
  try {
    await work();
  } finally {
    dataSource.logger = logger;
  }
  return statements;
}

const nothing = (): void => undefined;
