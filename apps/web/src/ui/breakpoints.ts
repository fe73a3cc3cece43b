import { useMediaQuery } from '@mantine/hooks';

/** Under 1200 px: a table of many columns, beside the rail, becomes a list. */
export function useIsMedium(): boolean {
  return useNarrowerThan(1200);
}

/** Under 900 px: the rail shows icons only, and panes that stand beside each other become tabs. */
export function useIsNarrow(): boolean {
  return useNarrowerThan(900);
}

/** Under 600 px: a phone; tables become lists, the rail a bar at the bottom. */
export function useIsPhone(): boolean {
  return useNarrowerThan(600);
}

// The same widths stand in the style sheets as `@media (width < 900px)` and `(width < 600px)`.
function useNarrowerThan(width: 1200 | 900 | 600): boolean {
  return useMediaQuery(`(width < ${width}px)`, undefined, { getInitialValueInEffect: false });
}
