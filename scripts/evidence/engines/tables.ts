import type { EvidenceReport } from '../report.js';
import type { SummaryTable } from '../summary-tables.js';

/** Rates of engines by the check, and of the same drafts by a reader. */
export function engineTables({ engines }: EvidenceReport): readonly SummaryTable[] {
  return [
    {
      title: 'drafts of engines, by the check',
      lines: ['per 100 sentences of the drafts'],
      rows: [
        [
          'engine',
          'language',
          'check',
          'drafts',
          'sentences',
          'unsupported',
          'unchecked',
          'omissions',
          'of these to be answered',
        ],
        ...engines.map((one) => [
          one.engine,
          one.language,
          `version ${one.checkVersion}`,
          String(one.drafts),
          String(one.sentences),
          per(one.unsupported, one.sentences),
          per(one.unchecked, one.sentences),
          per(one.omissions, one.sentences),
          per(one.toAnswer, one.sentences),
        ]),
      ],
    },
    {
      title: 'the same drafts, read by hand',
      lines: ['by a large language model, once; no clinician'],
      rows: [
        [
          'engine',
          'language',
          'drafts',
          'sentences',
          'wrong',
          'flagged',
          'both',
          'kappa',
          'supported',
          'wrong of these',
          'drafts that omit',
          'by the check',
          'both',
          'kappa',
        ],
        ...engines.flatMap(({ engine, language, byHand: hand }) =>
          hand
            ? [
                [
                  engine,
                  language,
                  String(hand.drafts),
                  String(hand.sentences),
                  String(hand.wrong),
                  String(hand.flagged),
                  String(hand.both),
                  kappa(hand.kappa),
                  String(hand.supported),
                  String(hand.supportedWrong),
                  String(hand.omitting),
                  String(hand.omittingByCheck),
                  String(hand.omittingByBoth),
                  kappa(hand.kappaOfOmission),
                ],
              ]
            : [],
        ),
      ],
    },
  ];
}

function per(part: number, all: number): string {
  return ((100 * part) / all).toFixed(1);
}

function kappa(found: number | null): string {
  return found?.toFixed(2) ?? '–';
}
