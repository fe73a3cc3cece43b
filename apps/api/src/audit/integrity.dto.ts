import { INTEGRITY_REASONS, type IntegrityStatus, type TreeSize } from '@app/audit';
import { z } from 'zod';

export const IntegrityState = z.enum(['intact', 'none', 'mismatch', 'unknown']).meta({
  id: 'AuditTrailState',
  description:
    'Whether the audit trail in the database matches what this installation signed. A mismatch blocks signatures; documents and messages are still accepted. `none`: nothing is signed yet. `unknown`: it could not be compared.',
});

const Tree = z
  .object({ size: z.int(), root: z.string().meta({ description: 'Base64.' }) })
  .nullable();

export const IntegrityView = z
  .object({
    state: z.enum(['intact', 'none', 'mismatch']),
    reason: z.enum(INTEGRITY_REASONS).nullable(),
    since: z.iso.datetime().nullable().meta({ description: 'Null until a worker has checked it.' }),
    mark: Tree.meta({ description: 'What this host has seen signed.' }),
    found: Tree.meta({ description: 'The newest checkpoint in the database.' }),
  })
  .meta({ id: 'AuditTrailIntegrity' });
export type IntegrityView = z.infer<typeof IntegrityView>;

export function toIntegrityView(status: IntegrityStatus): IntegrityView {
  const { state } = status;
  if (state !== 'mismatch') return { state, reason: null, since: null, mark: null, found: null };
  const { reason, since, finding } = status;
  return {
    state,
    reason,
    since: since?.toISOString() ?? null,
    mark: copyOf(finding?.mark),
    found: copyOf(finding?.found),
  };
}

function copyOf(tree: TreeSize | null | undefined): IntegrityView['mark'] {
  return tree ? { size: tree.size, root: tree.root } : null;
}
