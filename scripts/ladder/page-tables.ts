import {
  COLUMNS,
  cellsOf,
  interval,
  markdownTable,
  mebibytes,
  megabytes,
  percent,
  plain,
  seconds,
} from './cells.js';
import { figuresOf, together } from './figures.js';
import { figuresOnAll, type LadderReport, notRunReason, rowOf, rowsOf } from './report.js';
import { QUANTIZATIONS, QUANTIZED, type Rung, RUNGS } from './rungs.js';

const NOT_RUN = 'not run';
const NONE = '–';

/** A line for each rung; quality only of those that were measured on every set. */
export function overview(report: LadderReport): string {
  const head = [
    '',
    'file, MB',
    'memory, MiB',
    'ROUGE-1',
    'ROUGE-L',
    'unsupported',
    'omitted',
    'repeats %',
    'tokens/s',
    's a note',
    'p95',
  ];
  return markdownTable(
    head,
    RUNGS.map((rung) => [rung.title, ...sizesOf(report, rung), ...qualityOf(report, rung)]),
  );
}

function sizesOf(report: LadderReport, rung: Rung): readonly string[] {
  const bytes = report.files.find((one) => one.rung === rung.id)?.bytes ?? null;
  const peaks = rowsOf(report, rung.id).flatMap(({ peakBytes }) => peakBytes ?? []);
  return [megabytes(bytes), mebibytes(peaks.length === 0 ? null : Math.max(...peaks))];
}

function qualityOf(report: LadderReport, rung: Rung): readonly string[] {
  const figures = figuresOnAll(report, rung.id);
  const columns = 8;
  if (!figures) {
    const words = rowsOf(report, rung.id).length === 0 ? NOT_RUN : 'not on all sets';
    return [words, ...Array.from({ length: columns - 1 }, () => NONE)];
  }
  return [
    percent(figures.rouge1),
    percent(figures.rougeL),
    interval(figures.unsupported),
    interval(figures.omitted),
    figures.repeats ? (figures.repeats.share * 100).toFixed(1) : NONE,
    plain(figures.tokensPerSecond),
    seconds(figures.secondsMedian),
    seconds(figures.secondsP95),
  ];
}

/** What an annotator found in the drafts of each rung; nothing where none is annotated. */
export function annotatedTable(report: LadderReport): string {
  const rows = RUNGS.flatMap((rung): (readonly string[])[] => {
    const scores = together(rowsOf(report, rung.id).map((row) => row.scores));
    const annotated = scores && figuresOf(scores).annotated;
    if (!annotated) return [];
    const { drafts, wrong, harmful, silent, silentDrafts, compared } = annotated;
    return [
      [
        rung.title,
        String(drafts),
        interval(wrong),
        interval(harmful),
        interval(silent),
        percent(silentDrafts),
        interval(compared?.silent ?? null),
        percent(compared?.silentDrafts ?? null),
      ],
    ];
  });
  if (rows.length === 0) return '';
  return [
    '## Errors by annotation',
    'A large language model compared drafts with their sources, sentence by sentence and without the marks of the check ([guidelines](../scripts/ladder/annotations/README.md)). It is no clinician. **wrong**: sentences of a hundred that say what the source does not. **harmful**: wrong sentences by which somebody could come to harm. **silent**: harmful sentences that the rules of the check do not flag. **silent drafts**: those with a silent sentence, or with a harmful omission while the check asks for nothing. The last two columns: the same, where the model that compares drafts with their sources was asked as well, as it is in the service. Rules of the check were made since on what it had missed in these drafts: expect more silent errors in others. Most drafts of the 0.5B model were read by other readers than those of the 1.5B model, and some readers are stricter: compare the two with care. Copied sentences were read of four kinds of document, ten drafts each; for the others the row says nothing.',
    markdownTable(
      [
        '',
        'drafts',
        'wrong',
        'harmful',
        'silent',
        'silent drafts, %',
        'silent, with the model',
        'silent drafts, with the model, %',
      ],
      rows,
    ),
  ].join('\n\n');
}

/** A table for each set, of what was measured on it. */
export function setTables(report: LadderReport): string {
  return report.sets
    .map(({ id, title, sample }) => {
      const rows = RUNGS.flatMap((rung): (readonly string[])[] => {
        const row = rowOf(report, rung.id, id);
        return row ? [[rung.title, ...cellsOf(figuresOf(row.scores))]] : [];
      });
      const left = RUNGS.filter((rung) => !rowOf(report, rung.id, id)).map((rung) => rung.title);
      return [
        `### ${title}, ${sample.items} items`,
        judgedBy(report, id),
        rows.length === 0 ? '' : markdownTable(['', ...COLUMNS], rows),
        left.length === 0 ? '' : `Not run: ${left.join(', ')}.`,
      ]
        .filter(Boolean)
        .join('\n\n');
    })
    .join('\n\n');
}

/** By which versions of the check; nothing where no row says it. */
function judgedBy({ rows }: LadderReport, set: string): string {
  const ofSet = rows
    .filter((row) => row.set === set)
    .flatMap(({ checkVersion }) => checkVersion ?? []);
  const versions = [...new Set(ofSet)].toSorted((a, b) => a - b);
  if (versions.length === 0) return '';
  return `Judged by version ${versions.join(' and ')} of the check.`;
}

/** What a format of the same weights costs and saves. */
export function quantizations(report: LadderReport): string {
  const rungs = [...QUANTIZATIONS, ...RUNGS.filter(({ id }) => id === QUANTIZED)];
  const head = [
    '',
    'file, MB',
    'memory, MiB',
    'sets',
    'ROUGE-1',
    'unsupported',
    'omitted',
    'tokens/s',
    's a note',
  ];
  const rows = rungs.map((rung): readonly string[] => {
    const measured = rowsOf(report, rung.id);
    const scores = together(measured.map((row) => row.scores));
    const start = [rung.format ?? rung.title, ...sizesOf(report, rung)];
    if (!scores) return [...start, NOT_RUN, ...missing(5).slice(1), NONE];
    const figures = figuresOf(scores);
    return [
      ...start,
      String(measured.length),
      percent(figures.rouge1),
      interval(figures.unsupported),
      interval(figures.omitted),
      plain(figures.tokensPerSecond),
      seconds(figures.secondsMedian),
    ];
  });
  const reasons = [
    ...new Set(
      rungs
        .filter(({ id }) => rowsOf(report, id).length === 0)
        .map(({ id }) => notRunReason(report, id)),
    ),
  ];
  return [
    'The weights of 0.5B with its adapter in other formats, written by `scripts/ladder/quantize.py` with the llama.cpp that Cloister runs. They are made from the Q4_K_M file, because the original weights are not to be had here: Q8_0 shows what size and speed cost, and is no better than what it was made from. Where a tensor does not suit a format, llama.cpp takes one with more bits.',
    markdownTable(head, rows),
    reasons.length === 0 ? '' : `Not run: ${reasons.join('; ')}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function missing(columns: number): readonly string[] {
  return [NOT_RUN, ...Array.from({ length: columns - 1 }, () => NONE)];
}
