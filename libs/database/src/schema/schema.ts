import type { MigrationInterface } from 'typeorm';

/** Its name ends in the time by which it is ordered. */
export type MigrationClass = new () => MigrationInterface;

/** What the code of all libraries makes of a database. */
export interface Schema {
  /** Of all libraries, in the order in which they run. */
  readonly migrations: readonly MigrationClass[];
  readonly baseline: SchemaBaseline;
}

/** The schema of a release, which made it by other migrations than those that make it now. */
export interface SchemaBaseline {
  /** The version of Cloister that had it. */
  readonly version: string;
  /** The first of the schema's migrations: together they make it. */
  readonly migrations: readonly MigrationClass[];
  /** What that version had applied, by name, in its order. */
  readonly formerNames: readonly string[];
}

/** A `Schema`, for what is injected. */
export const SCHEMA = Symbol('SCHEMA');
