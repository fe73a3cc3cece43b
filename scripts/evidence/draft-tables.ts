import { interval, percent } from './cells.js';
import { engineTables } from './engines/tables.js';
import type { EvidenceReport } from './report.js';
import type { SummaryTable } from './summary-tables.js';

/** What is found of whole drafts, and how fast. */
export function draftTables(report: EvidenceReport): readonly SummaryTable[] {
  return [
    omissionsOf(report),
    cleanOf(report),
    writtenOf(report),
    oddOf(report),
    spansOf(report),
    ...engineTables(report),
    speedOf(report),
  ];
}

function omissionsOf({ omissions }: EvidenceReport): SummaryTable {
  return {
    title: 'facts left out of whole drafts',
    lines: [],
    rows: [
      [
        'class',
        'language',
        'made',
        'counted',
        'found',
        '% found (95 % interval)',
        '% to be answered',
      ],
      ...omissions.map((one) => [
        one.class,
        one.language,
        String(one.made),
        String(one.counted),
        String(one.found),
        interval(one.found, one.counted),
        percent(one.mustAnswer, one.counted),
      ]),
    ],
  };
}

function cleanOf({ clean }: EvidenceReport): SummaryTable {
  return {
    title: 'made drafts that leave nothing out',
    lines: [],
    rows: [
      [
        'medication as',
        'language',
        'drafts',
        'false omissions a draft',
        'most',
        'median to be answered',
        'sentences flagged',
      ],
      ...clean.map((one) => [
        one.style,
        one.language,
        String(one.drafts),
        one.falseOmissions.toFixed(2),
        String(one.worst),
        String(one.medianMustAnswer),
        `${one.flagged} of ${one.sentences}`,
      ]),
    ],
  };
}

function writtenOf({ written }: EvidenceReport): SummaryTable {
  return {
    title: 'drafts that persons wrote',
    lines: ['medians a draft; nobody says that these leave nothing out'],
    rows: [
      [
        'set',
        'drafts',
        'to be answered',
        'omissions of these',
        'omissions listed',
        'over three to be answered',
      ],
      ...written.map((one) => [
        one.name,
        String(one.drafts),
        String(one.mustAnswer),
        String(one.omissionsToAnswer),
        String(one.listed),
        percent(one.overThree, one.drafts),
      ]),
    ],
  };
}

function oddOf({ oddLines: { damages, controls, withLine } }: EvidenceReport): SummaryTable {
  const unseen = damages.reduce((sum, one) => sum + one.unseen, 0);
  return {
    title: 'odd and hostile lines',
    lines: [
      `damaged drafts without a finding: ${unseen} of ${controls.notes}`,
      `findings on the undamaged drafts: ${controls.statements} sentences and ${controls.omissions} omissions without the line, ${withLine.statements} and ${withLine.omissions} with it`,
    ],
    rows: [
      ['damage', 'notes', 'without a finding', 'sentences to check', 'omissions to answer'],
      ...damages.map((one) => [
        one.damage,
        String(one.notes),
        String(one.unseen),
        String(one.byStatements),
        String(one.byOmissions),
      ]),
    ],
  };
}

function speedOf({ speed }: EvidenceReport): SummaryTable {
  return {
    title: 'time of one judgement',
    lines: [
      `${speed.runs} runs of ${speed.sentences} sentences against ${speed.characters} characters`,
    ],
    rows: [
      ['', 'p50', 'p95'],
      ['by the clock', `${speed.p50} ms`, `${speed.p95} ms`],
      ['by the processor', `${speed.cpuP50} ms`, `${speed.cpuP95} ms`],
    ],
  };
}

function spansOf({ spans }: EvidenceReport): SummaryTable {
  return {
    title: 'places in the source, beside those that a reader labelled',
    lines: [`${spans.sentences} labelled sentences`],
    rows: [
      ['counted by', 'precision', 'recall', 'F1'],
      ...(['characters', 'parts'] as const).map((by) => {
        const { precision, recall, f1 } = spans[by];
        return [by, percent(precision, 1), percent(recall, 1), percent(f1, 1)];
      }),
    ],
  };
}
