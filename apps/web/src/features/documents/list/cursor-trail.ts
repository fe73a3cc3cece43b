import { z } from 'zod/mini';

/**
 * The cursors of the pages before this one, oldest first; the first page has the empty one. They stand
 * in the entry of the browser's history: an address alone knows only its own page.
 */
const CursorTrail = z.array(z.string());
export type CursorTrail = z.infer<typeof CursorTrail>;

declare module '@tanstack/react-router' {
  interface HistoryState {
    readonly trail?: CursorTrail;
  }
}

/** What the address of a list says of the place in it, beside the filters of that list. */
interface Placed {
  readonly cursor?: string | undefined;
  readonly row?: string | undefined;
}

export interface Turn<Search> {
  readonly search: Search & Placed;
  readonly trail: CursorTrail;
}

/** What is known of the way here: nothing, in a tab that was opened in the middle. */
export function trailOf(state: { readonly trail?: unknown }): CursorTrail {
  const parsed = CursorTrail.safeParse(state.trail);
  return parsed.success ? parsed.data : [];
}

export function turnForward<S>(here: Turn<S>, nextCursor: string): Turn<S> {
  return {
    search: at(here.search, nextCursor),
    trail: [...here.trail, here.search.cursor ?? ''],
  };
}

/** The page before; without a trail the first page, which is the only one that is known. */
export function turnBack<S>(here: Turn<S>): Turn<S> {
  return { search: at(here.search, here.trail.at(-1) ?? ''), trail: here.trail.slice(0, -1) };
}

/** The number of this page, where it can be told. */
export function pageNumber<S>({ search, trail }: Turn<S>): number | null {
  if (search.cursor === undefined) return 1;
  return trail.length > 0 && trail[0] === '' ? trail.length + 1 : null;
}

function at<S>(search: S & Placed, cursor: string): S & Placed {
  return { ...search, row: undefined, cursor: cursor === '' ? undefined : cursor };
}
