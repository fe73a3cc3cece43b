import type { Level } from '../../lexicons/de/qualities/level-words.js';

export type Side = 'left' | 'right' | 'both';
export type Certainty = 'suspected' | 'possible' | 'hinted' | 'unlikely' | 'certain';
export type Act = 'done' | 'planned' | 'refused';

/** What a whole clause says of each of its words. Null: nothing. */
export interface ClauseQualities {
  readonly certainty: Certainty | null;
  /** Over: it was there and is no more. */
  readonly time: 'over' | 'past' | 'current' | null;
  /** The patient, or a member of the family. */
  readonly who: string;
  readonly change: string | null;
  readonly permission: 'permitted' | 'forbidden' | null;
  /** Several: "empfohlen, vom Patienten aber abgelehnt". */
  readonly acts: ReadonlySet<Act>;
}

/** What is said of a word by the clause in which it stands. */
export interface Qualities extends ClauseQualities {
  /** Affirmed (1), denied (-1), left open (0). */
  readonly polarity: -1 | 0 | 1;
  readonly side: Side | null;
  readonly level: Level | null;
}
