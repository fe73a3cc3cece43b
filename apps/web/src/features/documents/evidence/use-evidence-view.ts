import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Omission, SourceConflict, SourceSpan, Summary } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import type { DocumentSearch } from '../document-search.js';
import type { useAddress } from '../page/use-address.js';
import type { Chosen, EvidenceView } from './evidence-view.js';
import { placesLabel } from './evidence-labels.js';

const NO_SPANS: readonly SourceSpan[] = [];
const NO_CONFLICTS: readonly SourceConflict[] = [];
const NO_OMISSIONS: readonly Omission[] = [];

/** The evidence of a summary on the page of one of its documents; what is chosen stands in the address. */
export function useEvidenceView(
  documentId: string,
  summary: Summary | null,
  search: DocumentSearch,
  {
    chooseEvidence,
    showPanel,
  }: Pick<ReturnType<typeof useAddress>, 'chooseEvidence' | 'showPanel'>,
): EvidenceView {
  const { t } = useTranslation('documents');
  const sentences = summary?.version?.evidence ?? null;
  const unused = summary?.version?.unused ?? NO_SPANS;
  const conflicts = summary?.version?.conflicts ?? NO_CONFLICTS;
  const omissions = summary?.version?.omissions ?? NO_OMISSIONS;
  const instructions = summary?.version?.instructions ?? NO_SPANS;
  const sources = summary?.version?.receipt.sources;
  const passages = sources?.find((one) => one.documentId === documentId)?.passages ?? null;
  const source = summary?.documentIds.indexOf(documentId) ?? -1;
  const found = useMemo(
    () => ({ sentences, unused, conflicts, omissions, instructions, source }),
    [sentences, unused, conflicts, omissions, instructions, source],
  );
  const chosen = useMemo(() => chosenIn(search, found), [search, found]);
  const chooseSentence = useCallback(
    (sentence: number, place?: number): void => {
      chooseEvidence({ sentence: sentence + 1, ...(place !== undefined && { place: place + 1 }) });
      const chosenOne = sentences?.[sentence];
      if (chosenOne) announce(placesLabel(t, chosenOne));
    },
    [chooseEvidence, sentences, t],
  );
  const chooseUnused = useCallback(
    (index: number): void => {
      chooseEvidence({ unused: index + 1 });
      announce(t('evidence.unusedShown'));
    },
    [chooseEvidence, t],
  );
  const chooseConflict = useCallback(
    (index: number, place: number): void => {
      chooseEvidence({ conflict: index + 1, place: place + 1 });
      announce(t('evidence.conflictShown'));
    },
    [chooseEvidence, t],
  );
  const chooseOmission = useCallback(
    (index: number, place?: number): void => {
      chooseEvidence({
        omission: index + 1,
        ...(place !== undefined && { place: place + 1 }),
      });
      announce(t('omissions.said.shown'));
    },
    [chooseEvidence, t],
  );
  const chooseInstruction = useCallback(
    (index: number): void => {
      chooseEvidence({ instruction: index + 1 });
      announce(t('evidence.instructions.shown'));
    },
    [chooseEvidence, t],
  );
  const clear = useCallback((): void => chooseEvidence({}), [chooseEvidence]);
  return useMemo(
    () => ({
      ...found,
      passages,
      summaryId: summary?.id ?? null,
      documentIds: summary?.documentIds ?? [],
      chosen,
      span: spanOf(chosen, found),
      chooseSentence,
      chooseUnused,
      chooseConflict,
      chooseOmission,
      chooseInstruction,
      clear,
      bring: showPanel,
    }),
    [
      summary,
      found,
      passages,
      chosen,
      chooseSentence,
      chooseUnused,
      chooseConflict,
      chooseOmission,
      chooseInstruction,
      clear,
      showPanel,
    ],
  );
}

type Found = Pick<
  EvidenceView,
  'sentences' | 'unused' | 'conflicts' | 'omissions' | 'instructions' | 'source'
>;

/** An address may name a sentence or place that this draft does not have. */
function chosenIn(
  search: DocumentSearch,
  { sentences, unused, conflicts, omissions, instructions, source }: Found,
): Chosen | null {
  if (search.sentence !== undefined) {
    const index = search.sentence - 1;
    const sentence = sentences?.[index];
    if (!sentence) return null;
    const here = sentence.spans.findIndex((span) => span.source === source);
    const asked = search.place === undefined ? here : search.place - 1;
    return {
      kind: 'sentence',
      sentence: index,
      place: sentence.spans[asked] ? asked : Math.max(0, here),
    };
  }
  if (search.conflict !== undefined) {
    const places = conflicts[search.conflict - 1]?.places;
    if (!places) return null;
    const asked = (search.place ?? 1) - 1;
    return { kind: 'conflict', conflict: search.conflict - 1, place: places[asked] ? asked : 0 };
  }
  if (search.omission !== undefined) {
    const omission = search.omission - 1;
    const spans = omissions[omission]?.spans;
    if (!spans) return null;
    const here = spans.findIndex((span) => span.source === source);
    const asked = search.place === undefined ? here : search.place - 1;
    return { kind: 'omission', omission, place: spans[asked] ? asked : Math.max(0, here) };
  }
  if (search.instruction !== undefined) {
    const instruction = search.instruction - 1;
    return instructions[instruction] ? { kind: 'instruction', instruction } : null;
  }
  if (search.unused === undefined || !unused[search.unused - 1]) return null;
  return { kind: 'unused', unused: search.unused - 1 };
}

function spanOf(
  chosen: Chosen | null,
  { sentences, unused, conflicts, omissions, instructions }: Found,
): SourceSpan | null {
  switch (chosen?.kind) {
    case 'sentence':
      return sentences?.[chosen.sentence]?.spans[chosen.place] ?? null;
    case 'unused':
      return unused[chosen.unused] ?? null;
    case 'conflict':
      return conflicts[chosen.conflict]?.places[chosen.place] ?? null;
    case 'omission':
      return omissions[chosen.omission]?.spans[chosen.place] ?? null;
    case 'instruction':
      return instructions[chosen.instruction] ?? null;
    case undefined:
      return null;
  }
}
