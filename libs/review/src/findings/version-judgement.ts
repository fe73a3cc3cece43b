import { type ObjectKey, openJson, type SealedPlace, sealJson } from '@app/crypto';
import type { Transaction } from '@app/database';
import { CHECK_VERSION } from '@app/faithfulness';
import {
  openContent,
  type SummaryVersion,
  type TraceOutcome,
  VersionContent,
} from '@app/summaries';
import { VersionJudgement } from './finding.entities.js';

const SEALED_FORMAT = 1;

const Judgement = VersionContent.pick({
  evidence: true,
  unchecked: true,
  omissions: true,
  unused: true,
  conflicts: true,
  instructions: true,
  notMade: true,
  compared: true,
  checkVersion: true,
});

/** Whether the rules of today have judged it. */
export function isJudgedByThis({ checkVersion }: Pick<VersionContent, 'checkVersion'>): boolean {
  return checkVersion === CHECK_VERSION;
}

/** What a version says, as the newest check that it met has judged it. Null where it was erased. */
export async function openJudged(
  tx: Transaction,
  key: ObjectKey,
  row: SummaryVersion,
): Promise<VersionContent | null> {
  const content = openContent(key, row);
  if (!content || isJudgedByThis(content)) return content;
  const newest = await tx.findOne(VersionJudgement, {
    where: { summaryId: row.summaryId, version: row.number },
    order: { checkVersion: 'desc' },
  });
  return newest
    ? { ...content, ...openJson(key, placeOf(newest), Judgement, newest.sealed) }
    : content;
}

/** A version that an earlier check judged, without its marks: they are not those of today. */
export function withoutMarks(content: VersionContent): VersionContent {
  return {
    ...content,
    evidence: null,
    unchecked: { reason: 'earlier-check', limit: content.checkVersion ?? 0 },
    omissions: [],
    unused: [],
    conflicts: [],
    instructions: [],
    notMade: [],
    compared: 0,
  };
}

export function sealJudgement(
  key: ObjectKey,
  row: { readonly id: string; readonly tenantId: string },
  judged: TraceOutcome,
): Buffer {
  return sealJson(key, placeOf(row), judged);
}

function placeOf({
  id,
  tenantId,
}: {
  readonly id: string;
  readonly tenantId: string;
}): SealedPlace {
  return { tenantId, table: 'version_judgement', rowId: id, version: SEALED_FORMAT };
}
