import { useHotkeys } from '@mantine/hooks';
import type { EvidenceView } from '../../documents/evidence/evidence-view.js';
import { type ReviewDesk, sentenceOf } from '../desk/review-desk.js';
import { focusedSentence } from './sentence-focus.js';

/** e edits the sentence that is chosen or has the focus; Ctrl Z takes edits back, Ctrl Shift Z does them again. */
export function useEditingKeys(desk: ReviewDesk | null, { chosen }: Pick<EvidenceView, 'chosen'>) {
  const session = desk?.editing.session ?? null;
  const edit = (): void => {
    if (!desk || !session || isBehindDialog()) return;
    const isChosen = chosen?.kind === 'sentence';
    const key = isChosen ? sentenceOf(desk.shown, chosen.sentence)?.key : focusedSentence();
    if (key) session.edit({ kind: 'sentence', key });
  };
  const step = (way: 'undo' | 'redo') => () => {
    if (!isBehindDialog()) session?.[way]();
  };
  useHotkeys([
    ['e', edit],
    ['mod+Z', step('undo')],
    ['mod+shift+Z', step('redo')],
    ['mod+Y', step('redo')],
  ]);
}

function isBehindDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
