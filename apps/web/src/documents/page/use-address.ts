import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PanelName } from './panes.js';

/** What of the page stands in its address, and the ways to change it. */
export function useAddress() {
  const navigate = useNavigate({ from: '/documents/$documentId' });
  const choose = (id: string): void => {
    void navigate({
      search: (before) => ({ ...before, summary: id, panel: 'draft' }),
      resetScroll: false,
    });
  };
  const showPanel = (panel: PanelName): void => {
    void navigate({
      search: (before) => ({ ...before, panel }),
      replace: true,
      resetScroll: false,
    });
  };
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
  return { choose, showPanel, showPage };
}
