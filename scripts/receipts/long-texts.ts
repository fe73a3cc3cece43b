import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@app/inference';
import { INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';
import { textPdf } from './text-pdf.js';

const SETS = ['discharge-summary', 'general', 'radiology-impression', 'referral-letter'];
const PAGES = 300;
const LINES_PER_PAGE = 8;
const LINE_CHARACTERS = 44;
const LONG_TOKENS = 100_000;

/** A file that is made here. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 300 pages of synthetic notes, few words a page so that a context of 131,072 bytes holds them. */
export function longPdf(): MadeFile {
  const words = notes().join(' ').split(/\s+/);
  const lines = linesOf(repeated(words, PAGES * LINES_PER_PAGE * 8), LINE_CHARACTERS);
  const pages = Array.from({ length: PAGES }, (_, page) =>
    lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE),
  );
  return { name: 'made/300-pages.pdf', bytes: textPdf(pages) };
}

/** Synthetic notes one after the other, 100,000 tokens of the engine's and not one note more. */
export async function longText(engine: Engine, signal: AbortSignal): Promise<MadeFile> {
  const all = notes();
  const lengths = await Promise.all(all.map((note) => engine.countTokens(`${note}\n\n`, signal)));
  const taken: string[] = [];
  let tokens = 0;
  for (let at = 0; tokens < LONG_TOKENS; at = (at + 1) % all.length) {
    tokens += lengths[at] ?? 0;
    taken.push(all[at] ?? '');
  }
  return { name: 'made/100000-tokens.txt', bytes: Buffer.from(taken.join('\n\n')) };
}

function notes(): readonly string[] {
  const Line = z.object({ source: z.string() });
  return SETS.flatMap((set) =>
    readFileSync(join(INSTALL_FOLDER, 'evaluation', `${set}.synthetic.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => Line.parse(JSON.parse(line)).source),
  );
}

function repeated(words: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => words[at % words.length] ?? '');
}

function linesOf(words: readonly string[], width: number): readonly string[] {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
  }
  return lines;
}
