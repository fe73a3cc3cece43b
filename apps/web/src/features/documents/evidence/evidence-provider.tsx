import { type ReactNode, useMemo, useState } from 'react';
import { EvidenceContext, type EvidenceView } from './evidence-view.js';
import { marksOf } from './marks/source-marks.js';
import { HoveredSentenceContext } from './use-hovered-sentence.js';
import { SourceMarksContext } from './marks/use-source-marks.js';

/** Lets source and draft show the same evidence, and what is chosen of it. */
export function EvidenceProvider({
  view,
  children,
}: {
  readonly view: EvidenceView;
  readonly children: ReactNode;
}) {
  const { sentences, source, chosen, span } = view;
  const [pointed, point] = useState<number | null>(null);
  const pointing = useMemo(() => ({ sentence: pointed, point }), [pointed]);
  const used = useMemo(() => marksOf(sentences ?? [], source), [sentences, source]);
  // of a sentence the stretches are marked already
  const shown = chosen?.kind !== 'sentence' && span?.source === source ? span : null;
  const marks = useMemo(
    () =>
      shown
        ? [...used, { ...shown, sentences: [] }].toSorted((one, other) => one.start - other.start)
        : used,
    [used, shown],
  );
  return (
    <EvidenceContext value={view}>
      <HoveredSentenceContext value={pointing}>
        <SourceMarksContext value={marks}>{children}</SourceMarksContext>
      </HoveredSentenceContext>
    </EvidenceContext>
  );
}
