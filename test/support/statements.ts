import { DataSource, type Logger } from 'typeorm';
import type { TestService } from './service.js';

/** How many statements the api sends to the database for some work. */
export async function statementsOf(
  service: TestService,
  work: () => Promise<unknown>,
): Promise<number> {
  const dataSource = service.get(DataSource);
  let statements = 0;
  const counting: Logger = {
    logQuery: () => void (statements += 1),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  const { logger } = dataSource;
  dataSource.logger = counting;
  try {
    await work();
  } finally {
    dataSource.logger = logger;
  }
  return statements;
}

const nothing = (): void => undefined;
