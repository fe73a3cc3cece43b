import type { IntegrityStatus, IntegrityReport } from '@app/audit';
import { z } from 'zod';
import { IntegrityView, toIntegrityView } from './integrity.dto.js';
import {
  AuditFeedView,
  CheckpointStoreView,
  toAuditFeedView,
  toCheckpointStoreView,
} from '../system/status.dto.js';

export const IntegrityReportView = z
  .object({
    integrity: IntegrityView,
    checkpoint: z
      .object({
        size: z.int().meta({ description: 'Number of entries that it covers, of all tenants.' }),
        root: z.string().meta({ description: 'Base64.' }),
        note: z.string().meta({ description: 'The signed note; keep it to compare later.' }),
        signedAt: z.iso.datetime(),
        holds: z.boolean().meta({
          description:
            'Whether it is signed with the log’s key and the stored tree has its root: checked now.',
        }),
      })
      .nullable()
      .meta({ description: 'The newest checkpoint; null before the first.' }),
    checkpointStores: z.array(CheckpointStoreView).meta({
      description: 'Where checkpoints are sent. Empty: the trail has no external witness.',
    }),
    auditFeeds: z.array(AuditFeedView).meta({
      description: 'Audit repositories that its entries are sent to.',
    }),
    verified: z
      .object({
        at: z.iso.datetime(),
        inOrder: z.boolean(),
        size: z.int(),
        comparedOutside: z.boolean().meta({
          description:
            'Whether a checkpoint stored elsewhere was compared. If not, the trail was in order as far as this host could tell.',
        }),
      })
      .nullable()
      .meta({ description: 'When `cloister audit verify` last recomputed the whole trail.' }),
  })
  .meta({ id: 'IntegrityReport' });
export type IntegrityReportView = z.infer<typeof IntegrityReportView>;

export function toIntegrityReportView(
  current: IntegrityReport,
  integrity: IntegrityStatus,
): IntegrityReportView {
  const { checkpoint, stores, feeds, verified } = current;
  return {
    integrity: toIntegrityView(integrity),
    checkpoint: checkpoint && {
      size: checkpoint.size,
      root: checkpoint.root.toString('base64'),
      note: checkpoint.note,
      signedAt: checkpoint.signedAt.toISOString(),
      holds: checkpoint.holds,
    },
    checkpointStores: stores.map(toCheckpointStoreView),
    auditFeeds: feeds.map(toAuditFeedView),
    verified: verified && {
      at: verified.at.toISOString(),
      inOrder: verified.inOrder,
      size: verified.size,
      comparedOutside: verified.comparedOutside,
    },
  };
}
