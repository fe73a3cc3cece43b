import { createContext, useContext } from 'react';

/** The sentence under the mouse: its places show faintly, and what is chosen stays chosen. */
interface Pointed {
  readonly sentence: number | null;
  readonly point: (sentence: number | null) => void;
}

export const PointedContext = createContext<Pointed>({ sentence: null, point: () => {} });

export function usePointed(): Pointed {
  return useContext(PointedContext);
}
