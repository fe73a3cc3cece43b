import { readSetting, type Transaction } from '@app/database';
import { firstRule, RETENTION_CHANGED_AT, type RetentionRule } from '@app/documents';

/** What says something of a document that is here stays with it: its standing is reckoned from all that was said. */
export const SPEAKS_OF_ANOTHER = `exists (select from message as other
  where other.tenant_id = message.tenant_id and other.has_document and other.erased_at is null
    and other.number_version = message.number_version
    and other.number_index in (message.number_index, message.parent_index))`;

interface Term {
  readonly rule: RetentionRule;
  readonly changedAt: Date;
}

/** Their own rule, or that of documents that came so, or that for all; and since when the rules are as they are. */
export async function termOf(tx: Transaction, tenantId: string): Promise<Term | null> {
  const rule = await firstRule(tx, ['message', 'hl7', 'all']);
  if (!rule) return null;
  const changedAt = await readSetting(tx, tenantId, RETENTION_CHANGED_AT);
  return { rule, changedAt: changedAt === null ? rule.changedAt : new Date(changedAt) };
}
