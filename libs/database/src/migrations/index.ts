import { DatabaseBaseline1765300000000 } from './baseline.js';
import { TenantColumns1765500200000 } from './tenant-columns.js';
import { TenantSettings1765500000000 } from './tenant-settings.js';

/** In the order in which they run. A new one comes last, under a later time than any of any library. */
export const DATABASE_MIGRATIONS = [
  DatabaseBaseline1765300000000,
  TenantSettings1765500000000,
  TenantColumns1765500200000,
];
