import {
  DOCUMENT_SOURCES,
  type DueDocument,
  RETENTION_CATEGORIES,
  type RetentionRule,
} from '@app/documents';
import type { DueMessages } from '@app/messages';
import { z } from 'zod';

// A hundred years: anyone who means for ever sets no rule.
const MOST_DAYS = 36_525;

export const RetentionCategoryName = z.enum(RETENTION_CATEGORIES).meta({
  description:
    'How documents arrived; message for HL7 messages without a document, which otherwise follow hl7; all for categories without their own rule.',
});

export const RetentionTerms = z
  .strictObject({
    keepDays: z.int().min(1).max(MOST_DAYS).meta({ description: 'From the day of arrival.' }),
    graceDays: z
      .int()
      .min(0)
      .max(MOST_DAYS)
      .default(30)
      .meta({ description: 'Between marking and erasure.' }),
  })
  .meta({ id: 'RetentionTerms' });
export type RetentionTerms = z.infer<typeof RetentionTerms>;

export const RetentionView = z
  .object({
    rules: z.array(
      z.object({
        category: RetentionCategoryName,
        keepDays: z.int(),
        graceDays: z.int(),
        changedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Retention' });
export type RetentionView = z.infer<typeof RetentionView>;

export const DueList = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        source: z.enum(DOCUMENT_SOURCES),
        createdAt: z.iso.datetime(),
        eraseAfter: z.iso.datetime(),
      }),
    ),
    messages: z
      .object({
        count: z.int().meta({ description: 'Past their retention period; up to 10,000.' }),
        eraseAfter: z.iso
          .datetime()
          .nullable()
          .meta({ description: 'When the first of them is erased.' }),
      })
      .meta({ description: 'HL7 messages without a document.' }),
  })
  .meta({ id: 'DueList' });
export type DueList = z.infer<typeof DueList>;

export function toRetentionView(rules: readonly RetentionRule[]): RetentionView {
  return {
    rules: rules.map((rule) => ({
      category: rule.category,
      keepDays: rule.keepDays,
      graceDays: rule.graceDays,
      changedAt: rule.changedAt.toISOString(),
    })),
  };
}

export function toDueList(documents: readonly DueDocument[], messages: DueMessages): DueList {
  return {
    messages: {
      count: messages.count,
      eraseAfter: messages.eraseAfter?.toISOString() ?? null,
    },
    items: documents.map(({ id, source, createdAt, eraseAfter }) => ({
      id,
      source,
      createdAt: createdAt.toISOString(),
      eraseAfter: eraseAfter.toISOString(),
    })),
  };
}
