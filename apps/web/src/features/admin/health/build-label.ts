import type { Status } from '@app/api-client';
import type { TFunction } from 'i18next';
import type { Formats } from '../../../ui/formats/formats.js';

type Build = Pick<Status, 'version' | 'commit' | 'committedAt' | 'modified'>;

/** Such as "0.1.0 (commit 707bdfc7a1b2, 1 Dec 2026)". */
export function buildLabel(
  t: TFunction<'administration'>,
  formats: Pick<Formats, 'date'>,
  { version, commit, committedAt, modified }: Build,
): string {
  if (commit === null) return `${version} (${t('health.build.unknown')})`;
  const parts = [
    t('health.build.commit', { commit: commit.slice(0, 12) }),
    ...(committedAt === null ? [] : [formats.date(committedAt)]),
    ...(modified ? [t('health.build.modified')] : []),
  ];
  return `${version} (${parts.join(', ')})`;
}
