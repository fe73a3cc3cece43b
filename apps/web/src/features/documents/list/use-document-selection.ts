import { useHotkeys } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { canBeSource, type DocumentSelection } from './document-selection.js';

/**
 * The documents that are chosen, also while the list shows another page of them; x chooses the one whose
 * row has the focus. They stand in no address: they are the beginning of an action, not a place.
 */
export function useDocumentSelection(listed: readonly Document[]) {
  const { t } = useTranslation('documents');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Document>>(new Map());
  const context = useMemo<DocumentSelection>(
    () => ({
      has: (id) => chosen.has(id),
      toggle: (document) => {
        const next = new Map(chosen);
        if (!next.delete(document.id)) next.set(document.id, document);
        setChosen(next);
        announce(t('bulk.chosen', { count: next.size }));
      },
    }),
    [chosen, t],
  );
  useHotkeys([
    [
      'x',
      () => {
        const focused = document.activeElement;
        const id = focused instanceof HTMLElement ? focused.dataset['row'] : undefined;
        const found = listed.find((one) => one.id === id);
        if (found && canBeSource(found)) context.toggle(found);
      },
    ],
  ]);
  return {
    documents: [...chosen.values()],
    context,
    clear: () => setChosen(new Map<string, Document>()),
  };
}
