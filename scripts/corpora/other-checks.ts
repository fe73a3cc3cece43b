import { readFileSync } from 'node:fs';
import { corporaTable, corpusPath } from '../../test/support/corpora.js';
import { type Check, type Difference, difference, type Findings } from './check.js';
import { missingWords, visibleLength, wordsOf } from './words.js';

/** Every Word file gives at least the characters that another reader finds. */
export function wordText({ outcomes, texts }: Findings): Check | null {
  const files = new Set(outcomes.map(({ file }) => file));
  const rows = corporaTable('docx-oracle.tsv').filter(({ file = '' }) => files.has(file));
  const differences = rows.flatMap(({ file = '', text_nonspace: expected }) => {
    const found = visibleLength(texts.get(file) ?? '');
    return found >= Number(expected)
      ? []
      : [difference(file, `${expected} characters expected, ${found} found`)];
  });
  return result('Word files against python-docx', 'all, or explained', rows.length, differences);
}

/** Every RTF file that has a text beside it equals it, white space folded. */
export function rtfPairs({ texts }: Findings): Check | null {
  const pairs = [...texts.keys()].flatMap((file) => {
    const beside = file.replace('tests__rtf__', 'tests__text__').replace(/\.rtf$/, '.txt');
    const expected = file.endsWith('.rtf') ? textBeside(beside) : null;
    return expected === null ? [] : [{ file, expected }];
  });
  const differences = pairs
    .filter(({ file, expected }) => fold(texts.get(file) ?? '') !== fold(expected))
    .map(({ file }) => difference(file, 'another text'));
  return result('RTF against the text beside it', 'all, or explained', pairs.length, differences);
}

/** Every well-formed CDA document gives each word of its narrative. */
export function cdaNarrative({ outcomes, texts }: Findings): Check | null {
  const known = new Map(outcomes.map((outcome) => [outcome.file, outcome]));
  const rows = corporaTable('cda-oracle.tsv').filter(
    ({ file = '', xml, root }) => known.has(file) && xml === 'ok' && root === 'ClinicalDocument',
  );
  const differences = rows.flatMap(({ file = '', narrative_chars: characters, nonXMLBody }) => {
    const text = texts.get(file);
    if (text === undefined) {
      const reason = known.get(file)?.reason ?? '';
      return Number(characters) > 0 || nonXMLBody !== '0' ? [difference(file, reason)] : [];
    }
    if (nonXMLBody !== '0') return []; // its text is that of another file
    const missing = missingWords(narrativeWords(file), wordsOf(text));
    return missing.length === 0 ? [] : [difference(file, `${missing.length} words missing`)];
  });
  return result('CDA narrative, word by word', 'all, or explained', rows.length, differences);
}

/** The words of titles and texts of all sections, taken out with patterns: another way than the product's. */
function narrativeWords(file: string): readonly string[] {
  const xml = readFileSync(corpusPath(file), 'utf8')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(?:\w+:)?entry[\s>][\s\S]*?<\/(?:\w+:)?entry>/g, '');
  const body = xml.slice(Math.max(0, xml.search(/<(?:\w+:)?structuredBody/)));
  const blocks =
    body.match(/<(?:\w+:)?(text|title)(?:\s[^>]*[^/])?>[\s\S]*?<\/(?:\w+:)?\1>/g) ?? [];
  return blocks.flatMap((block) => wordsOf(plain(block)));
}

function plain(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function textBeside(file: string): string | null {
  try {
    return readFileSync(corpusPath(file), 'utf8');
  } catch {
    return null; // it has none
  }
}

/** The other reader of RTF writes cell borders as a bar, and a link's address after its text. */
function fold(text: string): string {
  return text
    .replaceAll('|', ' ')
    .replaceAll(/\("[^")]*"\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function result(
  name: string,
  limit: string,
  files: number,
  differences: readonly Difference[],
): Check | null {
  if (files === 0) return null;
  return {
    name,
    limit,
    found: `${files - differences.length} of ${files}`,
    holds: differences.every(({ why }) => why !== null),
    differences,
  };
}
