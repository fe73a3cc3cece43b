import type { Span } from '@app/text';
import type { ProfileSection } from '../profiles/profiles.js';

/** A section whose words are rows of the source, or sentences. */
export interface CopiedSection {
  readonly section: ProfileSection;
  readonly text: string;
  /** How many of them it has, and how many more rows the source has than a section may have. */
  readonly rows: number;
  readonly rowsLeftOut: number;
  /** Where in the source they are. */
  readonly spans: readonly Span[];
}
