import { z } from 'zod';
import type { AskRows } from '../sequencer/kept-hashes.js';
import type { IntegrityFinding } from './integrity-finding.js';
import type { TreeEnds } from './compare-mark.js';

const Answer = z.tuple([
  z.object({ known: z.boolean(), claimed: z.coerce.number(), orphaned: z.boolean() }),
]);

/**
 * Whether a host that has no mark may begin one. Not where it had one, and not where anything in the
 * database speaks of more entries than there are: a tree never begins again beside what is left of one.
 */
export async function findAgainstFirstMark(
  ask: AskRows,
  host: string,
  { newest }: TreeEnds,
): Promise<IntegrityFinding | null> {
  const [{ known, claimed, orphaned }] = Answer.parse(
    await ask(
      `select exists (select from audit_host where host = $1) as known,
         greatest(
           (select max(sent_size) from checkpoint_store),
           (select max(next_leaf) from audit_feed),
           (select max(mark_size) from audit_host),
           0) as claimed,
         exists (select from audit_secret
           where not exists (select from audit_entry where audit_entry.id = entry_id)) as orphaned`,
      [host],
    ),
  );
  const found = newest && { size: newest.size, root: newest.root.toString('base64') };
  if (known) return { reason: 'mark-missing', mark: null, found };
  if (claimed > (newest?.size ?? 0)) return { reason: 'set-back', mark: null, found };
  if (orphaned) return { reason: 'tree-broken', mark: null, found };
  return null;
}
