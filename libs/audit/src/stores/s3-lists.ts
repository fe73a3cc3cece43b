import { SaxesParser } from 'saxes';
import { StoreUnreachable } from './store.errors.js';

export interface ObjectVersion {
  readonly key: string;
  readonly version: string;
}

/** The names in an answer to ListObjectsV2. */
export function keysIn(xml: string): readonly string[] {
  const keys: string[] = [];
  walk(xml, ({ path, text }) => {
    if (path.at(-1) === 'Key') keys.push(text);
  });
  return keys;
}

/** What an answer to ListObjectVersions names, and from where to ask on. Marks of deletion are passed over. */
export function versionsIn(xml: string): {
  readonly versions: readonly ObjectVersion[];
  readonly next: ObjectVersion | null;
} {
  const versions: ObjectVersion[] = [];
  const whole = new Map<string, string>();
  const ofVersion = new Map<string, string>();
  walk(xml, ({ path, text }) => {
    const [, name = '', inside = ''] = path;
    if (path.length === 2) whole.set(name, text);
    if (path.length === 3 && name === 'Version') ofVersion.set(inside, text);
    if (path.length !== 2 || name !== 'Version') return;
    const [key, version] = [ofVersion.get('Key'), ofVersion.get('VersionId')];
    ofVersion.clear();
    if (key === undefined || version === undefined) throw new StoreUnreachable('unexpected-answer');
    versions.push({ key, version });
  });
  if (whole.get('IsTruncated') !== 'true') return { versions, next: null };
  const [key, version] = [whole.get('NextKeyMarker'), whole.get('NextVersionIdMarker')];
  // asking on from nowhere would begin again for ever
  if (!key || version === undefined) throw new StoreUnreachable('unexpected-answer');
  return { versions, next: { key, version } };
}

/** Tells of each element as it ends: the names from the root to it, and its text. */
function walk(
  xml: string,
  onEnd: (element: { readonly path: readonly string[]; readonly text: string }) => void,
): void {
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    path.push(name);
    text = '';
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', () => {
    onEnd({ path, text });
    path.pop();
    text = '';
  });
  try {
    parser.write(xml).close();
  } catch (cause) {
    if (cause instanceof StoreUnreachable) throw cause;
    throw new StoreUnreachable('unexpected-answer', { cause });
  }
}
