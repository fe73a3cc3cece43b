/** What was found about one thing that the product needs of a machine. */
export interface Finding {
  readonly name: string;
  /** `warning`: it works, but less well or less safely. */
  readonly state: 'ok' | 'warning' | 'missing';
  readonly detail: string;
  /** What to do about it. */
  readonly advice?: string;
}

export function ok(name: string, detail: string): Finding {
  return { name, state: 'ok', detail };
}

export function missing(name: string, detail: string, advice?: string): Finding {
  return { name, state: 'missing', detail, ...(advice !== undefined && { advice }) };
}

export function warning(name: string, detail: string, advice: string): Finding {
  return { name, state: 'warning', detail, advice };
}
