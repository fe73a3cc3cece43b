import { chooseSentences } from '@app/text';
import type { ProfileSection } from '../profiles/profiles.js';
import type { CopiedSection } from '../copied-rows/copied-section.js';
import { blankInstructions } from '../record-sentences/blank-instructions.js';
import { imagingOrder } from './imaging-order.js';

/**
 * Sentences of the source, but none that speaks to a program or is of one: of an imaging report what belongs into its
 * impression, else the most telling ones. Null where there is none.
 */
export function copySentences(source: string, section: ProfileSection): CopiedSection | null {
  const silent = blankInstructions(source);
  const order = section.topic === 'imaging' ? imagingOrder(silent) : null;
  const { sentences, leftOut } = chooseSentences(silent, section.outputTokens, order);
  if (sentences.length === 0) return null;
  return {
    section,
    text: sentences.map(({ text }) => text).join('\n'),
    rows: sentences.length,
    rowsLeftOut: order ? leftOut : 0,
    spans: sentences.map(({ start, end }) => ({ start, end })),
  };
}
