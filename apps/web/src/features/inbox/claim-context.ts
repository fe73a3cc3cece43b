import { createContext, useContext } from 'react';
import type { ReviewItem } from '@app/api-client';

interface Claiming {
  readonly claim: (item: ReviewItem) => void;
  /** The summary that is being claimed at this moment. */
  readonly busy: string | null;
}

export const ClaimContext = createContext<Claiming>({ claim: () => {}, busy: null });

export function useClaim(): Claiming {
  return useContext(ClaimContext);
}
