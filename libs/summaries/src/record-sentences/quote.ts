import type { Span } from '@app/text';

/** Words of a source, and where they stand in it. */
export interface Quote extends Span {
  readonly text: string;
}
