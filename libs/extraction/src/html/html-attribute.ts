import type { DefaultTreeAdapterTypes } from 'parse5';

export function attribute(
  { attrs }: DefaultTreeAdapterTypes.Element,
  wanted: string,
): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}
