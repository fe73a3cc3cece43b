import { useHotkeys } from '@mantine/hooks';
import { isOpenFinding, nextSentence } from './findings.js';
import { type EvidenceView } from './evidence-view.js';
import { sentenceId } from './sentences/sentence-id.js';

const IN_FRONT = '[role="dialog"], [role="menu"]';

/** j and k go from sentence to sentence, n to the next finding, Escape leaves them. */
export function useEvidenceKeys({ sentences, chosen, chooseSentence, clear }: EvidenceView): void {
  const all = sentences ?? [];
  const at = chosen?.kind === 'sentence' ? chosen.sentence : null;
  const go = (to: number | null | undefined) => (event: KeyboardEvent) => {
    if (to === null || to === undefined || !all[to] || isForSomethingElse(event)) return;
    chooseSentence(to);
    document.getElementById(sentenceId(to))?.focus({ preventScroll: true });
  };
  useHotkeys([
    ['n', go(nextSentence(all, at, isOpenFinding))],
    ['j', go(at === null ? 0 : at + 1)],
    ['k', go(at === null ? all.length - 1 : at - 1)],
    [
      'Escape',
      (event) => {
        if (chosen !== null && !isForSomethingElse(event)) clear();
      },
      { preventDefault: false },
    ],
  ]);
}

/**
 * A dialog or menu is in front of the page, and has its own use for the keys. It may have closed itself
 * by this very key: then it still holds what was pressed upon.
 */
function isForSomethingElse({ target }: KeyboardEvent): boolean {
  const isInFront = target instanceof Element && target.closest(IN_FRONT) !== null;
  return isInFront || document.querySelector('[aria-modal="true"]') !== null;
}
