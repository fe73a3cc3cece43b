import { basename } from 'node:path';
import { describeMachine } from '../../bench/machine.js';
import { Tools } from '../make/tools.js';
import { withoutPowers } from './comparable.js';
import { cpuFigures } from './cpu.js';
import { type FileFigures, fileFigures, type GroupFigures, groupFigures } from './figures.js';
import { hl7Figures } from './hl7-check.js';
import { otherReadings } from './other-readers.js';
import { expectedOfTable } from './other-tables.js';
import { cpuCheck, ENOUGH_RECALL, hl7Check, rowChecks, wordChecks } from './pack-checks.js';
import { formatOf, type Pack } from './pack-files.js';
import type { FormatRow, PackReport } from './pack-report.js';
import { type PackReading, readPack } from './read-pack.js';
import { type WordFigure, wordFigure, wordSummary } from './word-figures.js';

export interface MeasureOptions {
  readonly name: string | undefined;
  readonly python: string | undefined;
  readonly pdftotext: string;
}

export interface MeasuredPack {
  readonly report: PackReport;
  readonly files: readonly FileFigures[];
  readonly words: readonly WordFigure[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads a folder of files, whatever they are, and compares what is read with all that is known of them. */
export async function measurePack(
  pack: Pack,
  { name, python, pdftotext }: MeasureOptions,
  signal: AbortSignal,
): Promise<MeasuredPack> {
  const machine = describeMachine();
  const takenAt = new Date().toISOString();
  const readings = await readPack(pack.files, signal);
  const files = readings.flatMap((reading) => fileFigures(reading) ?? []);
  const { readings: others, missing } = await otherReadings(
    pack.files,
    new Tools(python),
    pdftotext,
  );
  const compared = readings.flatMap((reading) => {
    const other = others.get(reading.file.path);
    // what an OCR reads is no text that other readers find
    return other && reading.verdict !== 'by OCR' && formatOf(reading.file) !== 'scan'
      ? [{ reading, other }]
      : [];
  });
  const words = compared.flatMap(({ reading, other }) => {
    const figure = wordFigure(reading, other);
    return figure ? [{ format: formatOf(reading.file), figure }] : [];
  });
  const tables = compared.flatMap(({ reading, other }) => {
    const expectations = other.tables.flatMap(expectedOfTable);
    if (expectations.length === 0) return [];
    const expected = { producer: '', format: formatOf(reading.file), drugs: [], expectations };
    const text = withoutPowers(reading.text);
    return fileFigures({ ...reading, text, file: { ...reading.file, expected } }) ?? [];
  });
  const summaries = [...Map.groupBy(words, ({ format }) => format)].map(([format, some]) => ({
    format,
    summary: wordSummary(
      some.map(({ figure }) => figure),
      ENOUGH_RECALL,
    ),
  }));
  const [cpu, hl7] = [await cpuFigures(readings), await hl7Figures(pack.files)];
  const pdf = summaries.find(({ format }) => format === 'pdf')?.summary;
  const report: PackReport = {
    version: 1,
    name: name ?? basename(pack.folder),
    takenAt,
    machine,
    files: readings.length,
    formats: formatRows(readings),
    producers: grouped(files, ({ producer }) => producer),
    words: summaries,
    tables: grouped(tables, ({ format }) => format),
    cpu,
    hl7,
    checks: [...rowChecks(files), ...wordChecks(pdf), ...hl7Check(hl7), ...cpuCheck(cpu)],
    missing,
  };
  const texts = new Map(readings.map(({ file, text }) => [file.path, text]));
  return { report, files, words: words.map(({ figure }) => figure), texts };
}

function grouped(
  files: readonly FileFigures[],
  by: (file: FileFigures) => string,
): readonly GroupFigures[] {
  return [...Map.groupBy(files, by)].map(([name, some]) => groupFigures(name, some));
}

function formatRows(readings: readonly PackReading[]): readonly FormatRow[] {
  const groups = [...Map.groupBy(readings, ({ file }) => formatOf(file))];
  return groups
    .toSorted(([one], [two]) => (one < two ? -1 : 1))
    .map(([format, some]) => ({
      format,
      files: some.length,
      text: some.filter(({ verdict }) => verdict === 'text').length,
      byOcr: some.filter(({ verdict }) => verdict === 'by OCR').length,
      rejected: tally(
        some.flatMap(({ verdict, reason }) => (verdict === 'rejected' ? (reason ?? '') : [])),
      ),
      crashes: some.filter(({ verdict }) => verdict === 'crash').length,
      slowestMs: Math.max(...some.map(({ ms }) => ms)),
      leftOut: summed(some.map(({ leftOut }) => leftOut)),
    }));
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  return summed(names.map((name) => ({ [name]: 1 })));
}

function summed(
  counts: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const each of counts) {
    for (const [name, count] of Object.entries(each)) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}
