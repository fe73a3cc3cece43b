import type { Span } from '@app/text';
import {
  addScores,
  decideLanguage,
  type LanguageScore,
  NO_SCORE,
  scoreLanguage,
} from './detect-language.js';
import type { Language } from './language.js';

/** A line says by itself what it is written in where so much of it does; else its paragraph does. */
const STRONG = 2;
const PARAGRAPH = /\n[ \t]*\n\s*/gu;

interface Line extends Span {
  readonly language: Language | null;
}

/** In what languages a text is written, line by line. What tells nothing by itself is in the language of what it stands in. */
export class TextLanguages {
  /** Of most of the text; null of one that has no words of a language. */
  readonly main: Language | null;
  private readonly lines: readonly Line[];

  /** @param fallback the language of a text that tells little */
  constructor(
    readonly text: string,
    fallback: Language | null = null,
  ) {
    const paragraphs = paragraphsOf(text).map((span) => {
      const lines = linesOf(text, span).map((line) => ({
        ...line,
        score: scoreLanguage(text.slice(line.start, line.end)),
      }));
      return { lines, score: sumOf(lines.map(({ score }) => score)) };
    });
    const sum = sumOf(paragraphs.map(({ score }) => score));
    const found = decideLanguage(sum);
    const own = fallback === null || found === 'other' ? found : strongest(sum, STRONG);
    this.main = own ?? mostOf(paragraphs) ?? fallback;
    this.lines = paragraphs.flatMap(({ lines, score }) => {
      const around = strongest(score, STRONG) ?? this.main;
      return lines.map(({ start, end, score: said }) => ({
        start,
        end,
        language: strongest(said, STRONG) ?? around,
      }));
    });
  }

  /** Of a sentence: its own where it is plain, else that of its line. */
  of(span: Span): Language | null {
    const own = strongest(scoreLanguage(this.text.slice(span.start, span.end)), STRONG);
    return own ?? this.lineAt(span.start)?.language ?? this.main;
  }

  /** Of what stands at a place. */
  at(place: number): Language | null {
    return this.lineAt(place)?.language ?? this.main;
  }

  has(language: Language): boolean {
    return this.lines.some((line) => line.language === language);
  }

  /** Whether every line is in one language, or in none. */
  isOnly(language: Language): boolean {
    return this.lines.every((line) => line.language === null || line.language === language);
  }

  /** The languages of the text, in their order. */
  all(): readonly Language[] {
    return [...new Set(this.lines.flatMap(({ language }) => language ?? []))];
  }

  /** The text with spaces in the place of lines in other languages. Offsets stay. */
  only(language: Language): string {
    if (this.isOnly(language)) return this.text;
    let only = '';
    let last = 0;
    for (const line of this.lines) {
      if (line.language === null || line.language === language) continue;
      only += this.text.slice(last, line.start);
      only += this.text.slice(line.start, line.end).replaceAll(/\S/g, ' ');
      last = line.end;
    }
    return only + this.text.slice(last);
  }

  private lineAt(place: number): Line | undefined {
    let [low, high] = [0, this.lines.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const line = this.lines[middle];
      if (!line) return undefined;
      if (place < line.start) high = middle - 1;
      else if (place >= line.end) low = middle + 1;
      else return line;
    }
    return undefined;
  }
}

function strongest(score: LanguageScore, least: number): Language | null {
  return Math.max(score.en, score.de, score.other) < least ? null : decideLanguage(score);
}

function sumOf(scores: readonly LanguageScore[]): LanguageScore {
  return scores.reduce(addScores, NO_SCORE);
}

/** Of a text in two languages by halves the first one. */
function mostOf(paragraphs: readonly { readonly score: LanguageScore }[]): Language | null {
  for (const { score } of paragraphs) {
    const language = strongest(score, STRONG);
    if (language !== null) return language;
  }
  return null;
}

function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(PARAGRAPH)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...spans, { start, end: text.length }].filter(({ start: from, end }) => end > from);
}

function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', from)) {
    spans.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  return [...spans, { start: from, end }].filter((line) => line.end > line.start);
}
