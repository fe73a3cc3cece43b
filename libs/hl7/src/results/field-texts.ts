import {
  componentOf,
  fieldOf,
  type Hl7Message,
  repetitionsOf,
  type Segment,
} from '../message/hl7-message.js';
import { type TextWarning, unescape, unescapeFormatted } from '../message/unescape.js';

/** Reads fields of one message as people read them. */
export class FieldTexts {
  private readonly reading: Parameters<typeof unescape>[1];

  constructor(
    private readonly message: Hl7Message,
    warnings: { add(warning: TextWarning): unknown },
  ) {
    const { delimiters, charset } = message;
    this.reading = { delimiters, charset, warnings };
  }

  /** Each repetition, raw. `""` says that a value was taken away: there is none. */
  repetitions(segment: Segment | undefined, number: number): readonly string[] {
    const { delimiters } = this.message;
    return repetitionsOf(fieldOf(segment, number), delimiters).filter((one) => one.trim() !== '""');
  }

  /** With its escapes resolved, and with separators that were not escaped. */
  plain(raw: string): string {
    return unescape(raw, this.reading);
  }

  /** The same of formatted text (FT): commands become lines and blanks. */
  formatted(raw: string): string {
    return unescapeFormatted(raw, this.reading);
  }

  component(repetition: string, number: number): string {
    const text = this.plain(componentOf(repetition, number, this.message.delimiters)).trim();
    return text === '""' ? '' : text;
  }

  components(repetition: string): readonly string[] {
    return repetition
      .split(this.message.delimiters.component)
      .map((_, index) => this.component(repetition, index + 1));
  }

  /** The first component of the first repetition. */
  first(segment: Segment | undefined, number: number): string {
    return this.component(this.repetitions(segment, number)[0] ?? '', 1);
  }

  /** A field that is text throughout, all of it. */
  text(segment: Segment | undefined, number: number): string {
    return this.repetitions(segment, number)
      .map((one) => this.plain(one).trim())
      .filter((one) => one !== '')
      .join('; ');
  }

  /**
   * The words of a coded entry (CE, CWE, CNE); its code where there are none. Words of a second coding system and
   * the original text stand behind it where they say something else.
   */
  coded(repetition: string): string {
    const of = (number: number): string => this.component(repetition, number);
    const [text = '', ...others] = distinct([of(2), of(5), of(9)]);
    if (text === '') return of(1) || of(4);
    return others.length === 0 ? text : `${text} (${others.join('; ')})`;
  }

  /** All repetitions of a coded field. */
  codes(segment: Segment | undefined, number: number): string {
    return distinct(this.repetitions(segment, number).map((one) => this.coded(one))).join('; ');
  }

  /** `2026-01-15 08:30:00 +0100`; what is no time stays as it was sent. */
  time(segment: Segment | undefined, number: number): string {
    return dateText(this.first(segment, number));
  }

  /** What does not fit elsewhere: all that is in it, in order. */
  joined(repetition: string): string {
    const { component, subcomponent } = this.message.delimiters;
    return repetition
      .split(component)
      .flatMap((one) => one.split(subcomponent))
      .map((one) => this.plain(one).trim())
      .filter((one) => one !== '' && one !== '""')
      .join(' ');
  }
}

const MOMENT =
  /^(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(?:(\d{2})(?:(\d{2}(?:\.\d{1,4})?))?)?)?([+-]\d{4})?$/;

/** DT, TS and DTM as far as they go: `2026`, `2026-01`, `2026-01-15 08:30 +0100`. */
export function dateText(moment: string): string {
  const match = MOMENT.exec(moment.trim());
  if (!match) return moment;
  const [, year = '', month, day, hours, minutes, seconds, offset] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const time = clock(hours, minutes, seconds);
  return [date, time, offset].filter((part) => part !== undefined && part !== '').join(' ');
}

/** TM: `08:30`. */
export function clockText(time: string): string {
  const match = /^(\d{2})(?:(\d{2})(?:(\d{2}(?:\.\d{1,4})?))?)?([+-]\d{4})?$/.exec(time.trim());
  if (!match) return time;
  const [, hours, minutes, seconds, offset] = match;
  return [clock(hours, minutes, seconds), offset].filter((part) => part !== undefined).join(' ');
}

function clock(hours?: string, minutes?: string, seconds?: string): string | undefined {
  if (hours === undefined) return undefined;
  return minutes === undefined ? `${hours} h` : [hours, minutes, seconds].filter(Boolean).join(':');
}

export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
