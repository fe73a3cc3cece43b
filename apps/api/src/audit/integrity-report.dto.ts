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
        size: z.int().meta({ description: 'Entries that it covers, of all tenants.' }),
        root: z.string().meta({ description: 'In base64.' }),
        note: z.string().meta({ description: 'The signed note; keep it, and compare.' }),
        signedAt: z.iso.datetime(),
        holds: z.boolean().meta({
          description: 'Whether the log’s key signed it and the kept tree has its root: found now.',
        }),
      })
      .nullable()
      .meta({ description: 'The newest; null before the first.' }),
    checkpointStores: z.array(CheckpointStoreView).meta({
      description: 'Where checkpoints go. Empty: nobody else vouches for the trail.',
    }),
    auditFeeds: z.array(AuditFeedView).meta({
      description: 'Repositories of the site that its entries go to.',
    }),
    verified: z
      .object({
        at: z.iso.datetime(),
        inOrder: z.boolean(),
        size: z.int(),
        comparedOutside: z.boolean().meta({
          description:
            'Whether a checkpoint was compared that lies elsewhere. Without one it was in order as far as the host could tell.',
        }),
      })
      .nullable()
      .meta({ description: 'When `cloister audit verify` last derived the whole trail again.' }),
  })
  .meta({ id: 'IntegrityReport' });
export type IntegrityReportView = z.infer<typeof IntegrityReportView>;

export function toIntegrityReportView(
  standing: IntegrityReport,
  integrity: IntegrityStatus,
): IntegrityReportView {
  const { checkpoint, stores, feeds, verified } = standing;
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
