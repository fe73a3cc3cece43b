import { type MantineColorScheme } from '@mantine/core';

/** In the order in which they are offered. */
export const COLOUR_SCHEMES = ['light', 'dark', 'auto'] as const satisfies MantineColorScheme[];

export function isColourScheme(value: string): value is MantineColorScheme {
  return COLOUR_SCHEMES.some((scheme) => scheme === value);
}
