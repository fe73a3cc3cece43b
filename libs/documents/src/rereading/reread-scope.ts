import type { Transaction } from '@app/database';
import { EXTRACTION_FORMAT_VERSION, EXTRACTOR_VERSION } from '@app/extraction';
import { z } from 'zod';

/** Which documents are read again; each condition narrows it. */
export interface RereadScope {
  readonly documentId?: string | undefined;
  /** The reader of the newest extraction. */
  readonly reader?: string | undefined;
  readonly readerVersion?: number | undefined;
  /** Below this version of the readers; one that nobody kept is below each. */
  readonly beforeVersion?: number | undefined;
  /** Made by older readers than these, or kept in an older format. */
  readonly outdated?: boolean | undefined;
}

export interface Requested {
  readonly documents: number;
  /** Of these, the ones that waited already. */
  readonly waited: number;
}

const Count = z.tuple([z.object({ documents: z.int(), waited: z.int() })]);

/** SQL over `document` and `latest`, its newest extraction. */
function conditionOf(scope: RereadScope, values: unknown[]): string {
  const value = (given: unknown): string => `$${values.push(given)}`;
  const terms = [`document.state = 'extracted'`];
  const { documentId, reader, readerVersion, beforeVersion, outdated } = scope;
  if (documentId !== undefined) terms.push(`document.id = ${value(documentId)}`);
  if (reader !== undefined) terms.push(`latest.extractor = ${value(reader)}`);
  if (readerVersion !== undefined) {
    terms.push(`latest.extractor_version = ${value(readerVersion)}::integer`);
  }
  if (beforeVersion !== undefined) {
    terms.push(`coalesce(latest.extractor_version, 0) < ${value(beforeVersion)}::integer`);
  }
  if (outdated) {
    terms.push(
      `(coalesce(latest.extractor_version, 0) < ${value(EXTRACTOR_VERSION)}::integer
        or latest.format_version < ${value(EXTRACTION_FORMAT_VERSION)}::integer)`,
    );
  }
  return terms.join(' and ');
}

const LATEST = `document join lateral (
    select extractor, extractor_version, format_version from extraction
    where extraction.document_id = document.id order by number desc limit 1) as latest on true`;
const OPEN = `exists (select from reread where reread.document_id = document.id
    and reread.state in ('waiting', 'reading'))`;

/** How many it is, and nothing more. */
export async function countInScope(tx: Transaction, scope: RereadScope): Promise<Requested> {
  const values: unknown[] = [];
  const condition = conditionOf(scope, values);
  const [counted] = Count.parse(
    await tx.query(
      `select count(*)::integer as documents, count(*) filter (where ${OPEN})::integer as waited
       from ${LATEST} where ${condition}`,
      values,
    ),
  );
  return counted;
}

/** Puts them in line, behind those that wait. One that waits already is not put there again. */
export async function addInScope(tx: Transaction, scope: RereadScope): Promise<Requested> {
  const counted = await countInScope(tx, scope);
  const values: unknown[] = [];
  const condition = conditionOf(scope, values);
  await tx.query(
    `insert into reread (id, tenant_id, document_id, state, requested_at)
     select gen_random_uuid(), document.tenant_id, document.id, 'waiting', now()
     from ${LATEST} where ${condition}
     on conflict (document_id) where state in ('waiting', 'reading') do nothing`,
    values,
  );
  return counted;
}
