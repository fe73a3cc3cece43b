import { AcrossTenants1764000400000 } from './migrations/across-tenants.js';
import { Audit1764000300000 } from './migrations/audit.js';
import { Completions1764219000000 } from './migrations/completions.js';
import { DocumentLists1764100400000 } from './migrations/document-lists.js';
import { Documents1764000100000 } from './migrations/documents.js';
import { People1764100100000 } from './migrations/people.js';
import { Summaries1764000200000 } from './migrations/summaries.js';
import { SummarySections1764201600000 } from './migrations/summary-sections.js';
import { Tenancy1764000000000 } from './migrations/tenancy.js';
import { Uploads1764100200000 } from './migrations/uploads.js';
import { Work1764100300000 } from './migrations/work.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  Tenancy1764000000000,
  Documents1764000100000,
  Summaries1764000200000,
  Audit1764000300000,
  AcrossTenants1764000400000,
  People1764100100000,
  Uploads1764100200000,
  Work1764100300000,
  DocumentLists1764100400000,
  SummarySections1764201600000,
  Completions1764219000000,
];
