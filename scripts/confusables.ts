import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the table by which libs/auth compares printed names, out of Unicode's confusables.txt (UTS 39):
 * `node scripts/confusables.ts FILE`. For each prototype, all that looks like it. ICU's source has the file
 * (`source/data/unidata/confusables.txt`; Debian: `apt-get source icu`).
 */
const TARGET = 'libs/auth/generated/confusables.json';
const LINE = /^([0-9A-F]+) ;\t([0-9A-F ]+) ;\tMA\t/gm;

const [file] = process.argv.slice(2);
if (!file) throw new Error('Say which file: node scripts/confusables.ts confusables.txt');
const text = readFileSync(file, 'utf8');
const version = /^# Version: (\S+)/m.exec(text)?.[1];
if (!version) throw new Error(`${file} does not say its version.`);

const looksLike: Record<string, string> = {};
for (const [, from = '', to = ''] of text.matchAll(LINE)) {
  const prototype = String.fromCodePoint(...to.split(' ').map((code) => Number.parseInt(code, 16)));
  looksLike[prototype] =
    (looksLike[prototype] ?? '') + String.fromCodePoint(Number.parseInt(from, 16));
}

const table = {
  source: `confusables.txt of Unicode ${version}, © Unicode, Inc., Unicode License V3 (LICENSE.unicode)`,
  sha256: createHash('sha256').update(text).digest('hex'),
  looksLike,
};
mkdirSync('libs/auth/generated', { recursive: true });
// no letter stands here as itself: many of them cannot be seen, or are seen as another
const ascii = JSON.stringify(table, null, 1).replaceAll(
  /[^\n -~]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
writeFileSync(TARGET, `${ascii}\n`);
