import type { Document } from '@app/documents';

// English clinical text runs at three to four characters a token.
const CHARACTERS_PER_TOKEN = 3.5;

/**
 * How many bytes of a file carry one character of its text. Fonts, pictures and markup take most of
 * some formats: the median of the PDF files that the extractor is tested with is 15.
 */
const BYTES_PER_CHARACTER: Readonly<Record<string, number>> = {
  'application/pdf': 15,
  'application/x-pdf': 15,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 8,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 3,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 30,
  'application/vnd.oasis.opendocument.text': 8,
  'application/vnd.ms-outlook': 8,
  'application/rtf': 2,
  'text/rtf': 2,
  'text/html': 2,
  'application/xhtml+xml': 2,
};
// The extractor takes no more.
const CHARACTERS_MAX = 8_000_000;

/** A guess at the text of a document that is not read yet, from its size and declared type. */
export function guessCharacters({
  mediaType,
  sizeBytes,
}: Pick<Document, 'mediaType' | 'sizeBytes'>): number {
  const bytes = BYTES_PER_CHARACTER[mediaType] ?? 1;
  return Math.min(Math.ceil(sizeBytes / bytes), CHARACTERS_MAX);
}

/** A guess until the engine has counted. */
export function guessTokens(characters: number): number {
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}
