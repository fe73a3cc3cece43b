/** What is said beside results (NTE), under what it comments. */
export interface Note {
  /** What it is about where that is neither a report nor a result, such as `patient` or `AL1`. */
  readonly about: string | null;
  readonly text: string;
}

/** One result: an OBX, or the OBX lines of one text. */
export interface ResultItem {
  /** OBX-3 and OBX-4: what a later message means by the same result of its report. */
  readonly key: string;
  /**
   * `value` is a row of a table; `narrative` a text of its own; `file` and `pointer` name what lies beside or
   * elsewhere.
   */
  readonly kind: 'value' | 'narrative' | 'file' | 'pointer';
  readonly name: string;
  readonly subId: string;
  readonly value: string;
  readonly unit: string;
  readonly range: string;
  /** Each with what its table says. Empty: nothing was said, which is not the same as normal. */
  readonly flags: string;
  /** OBX-11, the code alone. */
  readonly status: string;
  readonly time: string;
  readonly method: string;
  readonly site: string;
  readonly analysed: string;
  readonly notes: readonly string[];
  /** What was said of it before, the latest first. */
  readonly before: readonly string[];
  /** Deleted (D), withdrawn as wrong (W), or no longer there since its report was cancelled. */
  readonly struck: boolean;
}

export interface Detail {
  readonly label: string;
  readonly value: string;
}

/** A report: an OBR with its results. */
export interface ResultGroup {
  /** OBR-3, or OBR-2, with who assigned it; empty where there is none. */
  readonly number: string;
  /** OBR-4. */
  readonly service: string;
  /** Its code, by which reports of one number are told apart. */
  readonly serviceKey: string;
  /** OBR-25, the code alone. */
  readonly status: string;
  /** Specimen, times, clinical information. */
  readonly details: readonly Detail[];
  readonly notes: readonly Note[];
  readonly items: readonly ResultItem[];
}

/** All that OBR, OBX, SPM and NTE of a message say. */
export interface ResultReport {
  /** Of the message, the patient or the visit. */
  readonly notes: readonly Note[];
  readonly groups: readonly ResultGroup[];
  /** Segments that are not read, by name. */
  readonly unread: readonly { readonly segment: string; readonly count: number }[];
}
