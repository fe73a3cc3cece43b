import type { AbsenceLimit } from '@app/faithfulness';
import { leftOutOf } from './left-out.js';
import type { SourceDocument } from './source.js';
import { unreadPages } from './unread-pages.js';

type Extraction = SourceDocument['extraction'];

/** In the text of a document that was recognized, for a word that was not. */
const ILLEGIBLE = '[illegible]';
/** Below this mean certainty of recognition a whole word can have been read as another. */
const LEAST_CERTAINTY = 0.8;
/** It says nothing to a person who opens the document. */
const SILENT = new Set(['script']);

/** Why nobody can say that a document is silent on something; null where it was read whole. */
export function absenceLimit(extraction: Extraction): AbsenceLimit | null {
  const hasIllegible = extraction.text.includes(ILLEGIBLE);
  const left = leftOutOf(extraction).filter(
    ({ kind }) => !SILENT.has(kind) && !(kind === 'value' && hasIllegible),
  );
  if (left.length > 0 || unreadPages(extraction).length > 0) return 'unread';
  return hasIllegible || certaintyOf(extraction) < LEAST_CERTAINTY ? 'unsure' : null;
}

/** The mean over all characters that were recognized; 1 where none was. */
function certaintyOf({ runs }: Extraction): number {
  let characters = 0;
  let sum = 0;
  for (const { start, end, confidence } of runs) {
    if (confidence === undefined) continue;
    characters += end - start;
    sum += confidence * (end - start);
  }
  return characters === 0 ? 1 : sum / characters;
}
