import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';

const FILE = join(INSTALL_FOLDER, 'libs/auth/generated/confusables.json');
const Table = z.object({ looksLike: z.record(z.string(), z.string()) });

let prototypes: ReadonlyMap<string, string> | undefined;

/**
 * What a reader sees of a printed name: two names are hard to tell apart where one of these is the same.
 * Letters of another script that look alike, invisible characters, marks, letter case, punctuation and the
 * order of the words make no difference (skeletons of Unicode UTS 39, of the name as it is and in lower case).
 */
export function nameSkeletons(name: string): readonly string[] {
  const shown = name.normalize('NFKC');
  return [shown, shown.toLowerCase()].map((text) => {
    const words = skeleton(text)
      .toLowerCase()
      .split(/[\p{Z}\p{C}\p{P}]+/u);
    const seen = words.map((word) => skeleton(word).replaceAll(/[^\p{L}\p{N}]/gu, ''));
    // of a name without a letter, what it is made of
    return seen.filter(Boolean).toSorted().join(' ') || skeleton(text);
  });
}

/** UTS 39, section 4. */
function skeleton(text: string): string {
  const known = (prototypes ??= readPrototypes());
  return Array.from(
    text.normalize('NFD').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''),
    (letter) => known.get(letter) ?? letter,
  )
    .join('')
    .normalize('NFD');
}

function readPrototypes(): ReadonlyMap<string, string> {
  const { looksLike } = Table.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return new Map(
    Object.entries(looksLike).flatMap(([prototype, letters]) =>
      Array.from(letters, (letter) => [letter, prototype] as const),
    ),
  );
}
