import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const KILO = 1000;
const MINUTE_S = 60;
const HOUR_S = 3600;
const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** What share a part is, rounded down: no part is ever shown as the whole. */
export function percentOf(formats: Pick<Formats, 'percent'>, part: number, whole: number): string {
  return formats.percent(whole === 0 ? 0 : Math.floor((100 * part) / whole) / 100);
}

export interface Formats {
  /** 12,431 */
  number(value: number): string;
  /** "1.4 MB": decimal units, as the service's limits are. */
  bytes(value: number): string;
  /** "40 sec", "3 min", "2 hr": as long as the largest fitting unit, rounded up: for what is expected. */
  duration(seconds: number): string;
  /** "24 Nov 2026, 19:46" in the viewer's zone. */
  dateTime(at: string | Date): string;
  /** The same with seconds and the zone, where it matters exactly. */
  exactTime(at: string | Date): string;
  /** As `exactTime`, in a zone that is named, as IANA does. */
  zonedTime(at: string | Date, timeZone: string): string;
  date(at: string | Date): string;
  percent(share: number): string;
  /** "a, b and c" */
  list(parts: readonly string[]): string;
}

/** Numbers with units and times, in the reader's language. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsFor(i18n.language), [i18n.language]);
}

/** Outside components; inside them `useFormats` knows the language. */
export function formatsFor(language: string): Formats {
  const locale = language === 'en' ? englishOfTheBrowser() : language;
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const list = new Intl.ListFormat(locale);
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    bytes: (value) => bytes(locale, value),
    duration: (seconds) => duration(locale, seconds),
    dateTime: (at) => dateTime.format(new Date(at)),
    exactTime: (at) => exact.format(new Date(at)),
    zonedTime: (at, timeZone) => zoned(locale, timeZone).format(new Date(at)),
    date: (at) => date.format(new Date(at)),
    list: (parts) => list.format(parts),
  };
}

/** A zone that this browser does not know shows as that of the world. */
function zoned(locale: string, timeZone: string): Intl.DateTimeFormat {
  const style = { dateStyle: 'medium', timeStyle: 'long' } as const;
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  }
}

/**
 * British dates stay British: the texts are one English, the formats are the reader's. Chromium on a machine without a
 * locale says "en-US@posix", which no format takes.
 */
function englishOfTheBrowser(): string {
  return navigator.languages.find((tag) => tag.startsWith('en') && isLanguageTag(tag)) ?? 'en';
}

/** By BCP 47. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

function bytes(locale: string, value: number): string {
  let size = value;
  let step = 0;
  while (size >= KILO && step < SIZES.length - 1) {
    size /= KILO;
    step += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: SIZES[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 && step > 0 ? 1 : 0,
  }).format(size);
}

function duration(locale: string, seconds: number): string {
  const [unit, value] =
    seconds < MINUTE_S
      ? ['second', seconds]
      : seconds < HOUR_S
        ? ['minute', seconds / MINUTE_S]
        : ['hour', seconds / HOUR_S];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.ceil(value),
  );
}
