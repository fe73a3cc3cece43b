const REFERENCE = /\/Encrypt(?=\s+(\d+)\s+(\d+)\s+R)/g;
const LONGEST_DICTIONARY = 4096;

/**
 * A copy of a file whose pages are in the clear and only its attachments are encrypted (ISO 32000-2, 7.6.6: `EFF` alone
 * names a filter), without the word that says so: readers ask for a password all the same. Null for any other file.
 */
export function withOpenPages(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes).toString('latin1');
  const references = [...file.matchAll(REFERENCE)];
  const isOpen =
    references.length > 0 &&
    references.every(([, number = '', generation = '']) =>
      leavesPagesOpen(file, number, generation),
    );
  if (!isOpen) return null;
  const copy = Buffer.from(bytes);
  for (const { index } of references) copy.write('/Unused_', index, 'latin1');
  return new Uint8Array(copy);
}

function leavesPagesOpen(file: string, number: string, generation: string): boolean {
  const found = new RegExp(String.raw`(?<!\d)${number}\s+${generation}\s+obj`).exec(file);
  if (!found) return false;
  const dictionary =
    file.slice(found.index, found.index + LONGEST_DICTIONARY).split('endobj')[0] ?? '';
  const filterOf = (name: string): string | undefined =>
    new RegExp(String.raw`/${name}\s*/([^\s/<>\[\]()]+)`).exec(dictionary)?.[1];
  const attachments = filterOf('EFF');
  return (
    attachments !== undefined &&
    attachments !== 'Identity' &&
    (filterOf('StmF') ?? 'Identity') === 'Identity' &&
    (filterOf('StrF') ?? 'Identity') === 'Identity'
  );
}
