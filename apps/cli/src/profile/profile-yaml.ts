import type { ProfileProposal } from '@app/api-client';
import { stringify } from 'yaml';

/** As the files in profiles/ are written. */
export function profileYaml(
  id: string,
  version: number,
  content: ProfileProposal['content'],
): string {
  return stringify({ id, version, ...content }, { lineWidth: 100 });
}
