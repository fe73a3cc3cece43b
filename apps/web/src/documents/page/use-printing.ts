import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { getDocumentTextOptions } from '../../generated/@tanstack/react-query.gen.js';

/** Opens the browser's dialog for printing, with the source's text on the sheet when it is wanted. */
export function usePrinting(documentId: string) {
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
    if (what === 'both') {
      const { text } = await queries.ensureQueryData(
        getDocumentTextOptions({ path: { documentId } }),
      );
      flushSync(() => setSourceText(text));
    }
    globalThis.print();
  };
  return { sourceText, printedAt, print };
}
