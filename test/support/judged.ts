import { createHash } from 'node:crypto';
import { canonicalJson, openJson, sealValue } from '@app/crypto';
import { KeyRing, UnitOfWork } from '@app/database';
import { operatorActor } from '@app/platform';
import { z } from 'zod';
import { rows } from '../api/admin.js';
import type { TestService } from './service.js';

const Content = z.looseObject({ text: z.string() });
type Content = z.infer<typeof Content>;

/** An omission of the first document, as a check would have found it there. */
export function omissionAt(
  start: number,
  end: number,
  change: Record<string, unknown> = {},
): Record<string, unknown> {
  const span = { source: 0, start, end, places: [] };
  return {
    class: 'allergy',
    tier: 'must-answer',
    reason: 'allergy',
    section: null,
    spans: [span],
    name: span,
    ...change,
  };
}

/** Makes the newest version of a draft one that was judged otherwise, whatever the rules say of it. */
export async function judgedAs(
  service: TestService,
  summaryId: string,
  change: (content: Content) => Record<string, unknown>,
): Promise<void> {
  const { tenantId } = service;
  const [version] = await rows<{ id: string; sealed: Buffer; key: string }>(
    service,
    `select version.id, version.content_sealed as sealed, summary.object_key_id as key
     from summary_version as version join summary on summary.id = version.summary_id
     where summary.id = $1 order by version.number desc limit 1`,
    [summaryId],
  );
  if (!version) throw new Error('The summary has no version.');
  const key = await service
    .get(UnitOfWork)
    .run(operatorActor('test', tenantId), (tx) =>
      service.get(KeyRing).object(tx, tenantId, version.key),
    );
  const place = { tenantId, table: 'summary_version', rowId: version.id, version: 1 };
  const content = openJson(key, place, Content, version.sealed);
  const bytes = canonicalJson({ ...content, ...change(content) });
  await rows(
    service,
    'update summary_version set content_sealed = $2, content_sha256 = $3 where id = $1',
    [version.id, sealValue(key, place, bytes), createHash('sha256').update(bytes).digest()],
  );
}
