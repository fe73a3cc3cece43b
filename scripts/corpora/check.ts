import type { FileOutcome } from './outcome.js';

/** What was found in the files of the chosen corpora. */
export interface Findings {
  readonly outcomes: readonly FileOutcome[];
  /** By file, where there is text. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A comparison with what another tool says of the same files. */
export interface Check {
  readonly name: string;
  /** What must hold, and what was found. */
  readonly limit: string;
  readonly found: string;
  readonly holds: boolean;
  /** Files that differ, each with what differs and, where it is known, why that is right. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly file: string;
  readonly what: string;
  readonly why: string | null;
}

export function difference(file: string, what: string): Difference {
  return { file, what, why: EXPLANATIONS.get(file) ?? null };
}

/** Differences that were looked at: where the other tool counts otherwise, or reads what it should not. */
const EXPLANATIONS: ReadonlyMap<string, string> = new Map([
  [
    'pdf-misc/corkami/pdf__shattered__contents1.pdf',
    'Its content stream is a JPEG, made so that two files have the same SHA-1. poppler decodes it and runs what comes out as drawing instructions; pdf.js decodes no picture for them. Whoever opens it here is told that it holds no text',
  ],
  [
    'pdf-pdfjs/text-layout/french_diacritics.pdf',
    'The page shows thirty letters with spaces between them, and so does the text here; poppler joins them to one word',
  ],
  [
    'pdf-pdfjs/text-layout/rotated.pdf',
    'One of four words "test" stands at an angle. It is one word here and two ("te", "st") in poppler',
  ],
  [
    'office/python-docx/features__steps__test_files__par-rendered-page-breaks.docx',
    'The other tool counts an escaped character of a link and marks of page breaks as text',
  ],
  [
    'office/oletools-macro-dde/tests__test-data__msodde__dde-test.docm',
    'The other tool counts the codes of fields (DDE commands), which are not text of the page',
  ],
  [
    'office/oletools-macro-dde/tests__test-data__oleobj__external_link__sample_with_external_link_to_doc.docx',
    'The file holds a linked object and no words; the other tool counts the name of its type',
  ],
  [
    'cda/chb-vendors/HL7_Samples__UD.sample.xml',
    'Its body is the name of a PDF that lies elsewhere. It is never fetched, and the refusal says so',
  ],
]);
