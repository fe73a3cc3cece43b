import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import type { DataFolder } from '@app/platform';
import { MarkFile } from './mark-file.js';

const HASH_HEX = 8;

/** Under which name the database knows that this data folder keeps a mark: two may lie on one machine. */
export function hostOf(data: DataFolder): string {
  const place = createHash('sha256').update(data.path).digest('hex').slice(0, HASH_HEX);
  return `${hostname()}/${place}`;
}

/** Where a host keeps its mark, and the name of the host. */
export function markPlace(data: DataFolder): { readonly file: MarkFile; readonly host: string } {
  return { file: new MarkFile(data.auditMark), host: hostOf(data) };
}
