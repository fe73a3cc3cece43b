import { type FactoryProvider, type InjectionToken, Logger, type Provider } from '@nestjs/common';
import { AcrossTenants, type Backlog, type FoundRow } from '../across-tenants.js';

const AT_MOST = 500;

/** Rows that somebody has left undone, and what brings one of them on. To bring it on twice changes nothing. */
export interface ReconciledBacklog {
  readonly backlog: Backlog;
  readonly bringOn: (row: FoundRow) => Promise<void>;
}

/**
 * Makes the queue say what Postgres says: what is unfinished has a job, what a dead worker held is
 * free again. A queue that was lost is rebuilt by one turn of it. Adding a job that exists changes
 * nothing, so any number of workers may run it.
 */
export class Reconciliation {
  private readonly logger = new Logger(Reconciliation.name);

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly backlogs: readonly ReconciledBacklog[],
  ) {}

  /** One turn. A row that cannot be brought on is logged and does not hold up the others. */
  async reconcile(): Promise<void> {
    for (const { backlog, bringOn } of this.backlogs) {
      for (const row of await this.acrossTenants.backlog(backlog, AT_MOST)) {
        try {
          await bringOn(row);
        } catch (err) {
          this.logger.warn('row not reconciled', { backlog, id: row.id, err });
        }
      }
    }
  }
}

/** Says how what stands under this token brings the rows of a backlog on. */
export function reconciled<Part>(
  by: InjectionToken<Part>,
  backlog: Backlog,
  bringOn: (part: Part, row: FoundRow) => Promise<void>,
): FactoryProvider<ReconciledBacklog> {
  return {
    provide: Symbol(backlog),
    inject: [by],
    useFactory: (part: Part) => ({ backlog, bringOn: (row) => bringOn(part, row) }),
  };
}

/** Provides the reconciliation of these backlogs, in their order. */
export function provideReconciliation(
  backlogs: readonly FactoryProvider<ReconciledBacklog>[],
): Provider[] {
  return [
    ...backlogs,
    {
      provide: Reconciliation,
      inject: [AcrossTenants, ...backlogs.map(({ provide }) => provide)],
      useFactory: (acrossTenants: AcrossTenants, ...parts: ReconciledBacklog[]) =>
        new Reconciliation(acrossTenants, parts),
    },
  ];
}
