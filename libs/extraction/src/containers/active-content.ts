import type { ExtractionWarning } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';

/** Macros of an Office file and the files in it, which are neither run nor read. */
export interface ActiveContent {
  readonly macros: number;
  readonly embedded: number;
}

export function macrosLeftOut({ macros }: ActiveContent, name?: string): LeftOut[] {
  return macros === 0
    ? []
    : [{ kind: 'script', count: macros, ...(name !== undefined && { name }) }];
}

export function describeActive({ macros, embedded }: ActiveContent): ExtractionWarning[] {
  if (macros + embedded === 0) return [];
  return [
    {
      code: 'active-content',
      message: 'The file holds macros or embedded objects. They were neither run nor read.',
      detail: { ...(macros > 0 && { macros }), ...(embedded > 0 && { embedded }) },
    },
  ];
}
