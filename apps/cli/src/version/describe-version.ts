import type { BuildInfo } from '@app/platform';

/** Such as `0.1.0 (commit 707bdfc7a1b2 of 2026-12-01)`. */
export function describeVersion(
  version: string,
  { commit, committedAt, modified }: BuildInfo,
): string {
  if (commit === null) return `${version} (commit unknown)`;
  const of = committedAt === null ? '' : ` of ${committedAt.slice(0, 10)}`;
  return `${version} (commit ${commit.slice(0, 12)}${of}${modified ? ', with changes' : ''})`;
}
