import { AcrossTenants1764000400000 } from './migrations/across-tenants.js';
import { Audit1764000300000 } from './migrations/audit.js';
import { Documents1764000100000 } from './migrations/documents.js';
import { Summaries1764000200000 } from './migrations/summaries.js';
import { Tenancy1764000000000 } from './migrations/tenancy.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  Tenancy1764000000000,
  Documents1764000100000,
  Summaries1764000200000,
  Audit1764000300000,
  AcrossTenants1764000400000,
];
