import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { DocumentSearch } from '../document-search.js';
import type { PanelName } from './panes.js';

/** A sentence or a conflict and one of its places, a stretch without a sentence, a fact left out, a line, or nothing. */
export type EvidenceAddress = Pick<
  DocumentSearch,
  'sentence' | 'place' | 'unused' | 'conflict' | 'omission' | 'instruction'
>;

const NO_EVIDENCE = {
  sentence: undefined,
  place: undefined,
  unused: undefined,
  conflict: undefined,
  omission: undefined,
  instruction: undefined,
};

/** What of the page stands in its address, and the ways to change it. */
export function useAddress() {
  const navigate = useNavigate({ from: '/documents/$documentId' });
  const choose = (id: string): void => {
    void navigate({
      search: (before) => ({
        ...before,
        ...NO_EVIDENCE,
        summary: id,
        panel: 'draft',
        version: undefined,
        sign: undefined,
      }),
      resetScroll: false,
    });
  };
  const showPanel = useCallback(
    (panel: PanelName): void => {
      void navigate({
        search: (before) => ({ ...before, panel }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const chooseEvidence = useCallback(
    (evidence: EvidenceAddress): void => {
      void navigate({
        search: ({ panel, ...before }) => ({
          ...before,
          ...NO_EVIDENCE,
          ...evidence,
          // what is chosen stands in the draft and in the source
          panel: panel === 'history' || panel === 'versions' ? 'draft' : panel,
        }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const showPage = useCallback(
    (page: number): void => {
      void navigate({
        search: (before) => ({ ...before, page }),
        replace: true,
        resetScroll: false,
        hash: true,
      });
    },
    [navigate],
  );
  const showVersion = useCallback(
    (version: number | undefined): void => {
      void navigate({
        search: (before) => ({ ...before, panel: 'versions', version }),
        resetScroll: false,
      });
    },
    [navigate],
  );
  const showSigning = useCallback(
    (sign: true | undefined): void => {
      void navigate({
        search: (before) => ({ ...before, sign }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { choose, showPanel, showPage, showVersion, showSigning, chooseEvidence };
}
