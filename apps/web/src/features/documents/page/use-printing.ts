import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { getDocumentOptions } from '@app/api-client/react-query';
import { documentTextOptions } from '../document-text.js';

/** Opens the browser's dialog for printing, with the source's text on the sheet when it is wanted. */
export function usePrinting(
  documentId: string,
  summary: { readonly id: string; readonly documentIds: readonly string[] } | null,
) {
  const queries = useQueryClient();
  const [sourceText, setSourceText] = useState<string | null>(null);
  const [printedAt, setPrintedAt] = useState<Date | null>(null);
  useEffect(() => {
    // the sheet must be whole when the event is over
    const stamp = (): void => flushSync(() => setPrintedAt(new Date()));
    const clear = (): void => setSourceText(null);
    addEventListener('beforeprint', stamp);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', stamp);
      removeEventListener('afterprint', clear);
    };
  }, []);
  const print = async (what: 'draft' | 'both'): Promise<void> => {
    // the evidence on paper names and quotes every source
    await Promise.all(
      (summary?.documentIds ?? []).flatMap((id) => {
        const path = { documentId: id };
        return [
          queries.ensureQueryData(getDocumentOptions({ path })),
          queries.ensureQueryData(documentTextOptions(id, summary?.id)),
        ];
      }),
    );
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    if (what === 'both') {
      const { text } = await queries.ensureQueryData(documentTextOptions(documentId, summary?.id));
      flushSync(() => setSourceText(text));
    }
    globalThis.print();
  };
  return { sourceText, printedAt, print };
}
