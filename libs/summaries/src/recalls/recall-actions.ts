import type { AuditedAction } from '@app/audit';
import type { SealedPlace } from '@app/crypto';
import type { RecallScope } from './recall-scope.js';

const SEALED_FORMAT = 1;

/** What the trail keeps of an action on recalls. */
export function recallAction(
  action: 'recall.begun' | 'recall.lifted' | 'recall.listed' | 'recall.previewed' | 'recall.read',
  id: string | null,
  details: Readonly<Record<string, string | number>>,
  reason: string | null = null,
): AuditedAction {
  return {
    action,
    subject: { type: 'recall', id },
    details,
    ...(reason !== null && { confidential: { reason: { value: reason } } }),
  };
}

/** A scope as entries say it; two that are spelled alike are one. */
export function spell(scope: RecallScope): Readonly<Record<string, string | number>> {
  switch (scope.kind) {
    case 'reader':
      return {
        kind: scope.kind,
        reader: scope.reader ?? 'all',
        from: scope.fromVersion,
        through: scope.throughVersion,
      };
    case 'model':
      return {
        kind: scope.kind,
        model: scope.modelSha256,
        adapter: scope.adapterSha256 ?? 'any',
      };
    case 'model-name':
      return { kind: scope.kind, model: scope.modelId };
  }
}

export function reasonPlace(tenantId: string, rowId: string): SealedPlace {
  return { tenantId, table: 'recall.reason', rowId, version: SEALED_FORMAT };
}
