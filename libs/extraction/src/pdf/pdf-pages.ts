import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';
import { pagesWarnings } from '../ocr/ocr-report.js';
import { chooseText, FEW_CHARACTERS, hiddenLength, type WrittenPage } from './page-text.js';
import type { ScannedPages, Suspect } from './pdf-scans.js';
import { TextBuilder } from '../rendering/text-builder.js';

/** What one page has of its own. */
export interface PageContext extends WrittenPage {
  /** It could not be read at all. */
  readonly broken: boolean;
  /** It has text of which it cannot be told whether it is seen. */
  readonly unchecked: boolean;
  /** It has text and shows a picture. */
  readonly hasPicture: boolean;
  readonly pictures: number;
  readonly leftOut: readonly LeftOut[];
}

/** Pages that may be pictures of text. */
export function suspectsAmong(pages: readonly PageContext[]): Suspect[] {
  return pages.flatMap(({ number, builder, characters, broken, hasPicture }): Suspect[] => {
    if (hasPicture && hiddenLength(builder.build()) >= FEW_CHARACTERS)
      return [{ number, kind: 'layered' }];
    if (broken || characters >= FEW_CHARACTERS) return [];
    return [{ number, kind: builder.runCount > 0 ? 'stamped' : 'bare' }];
  });
}

/** Page by page what is there; what was recognized takes the place of a text layer that says less. */
export function putTogether(
  pages: readonly PageContext[],
  scans: ScannedPages,
): Required<Pick<Extracted, 'text' | 'runs' | 'blocks' | 'warnings' | 'leftOut'>> {
  const whole = new TextBuilder();
  const chosen = pages.map((page) => {
    const text = chooseText(page, scans.pages.get(page.number));
    whole.separate('\n\n');
    whole.take(text);
    return { ...page, ...text };
  });
  const where = (holds: (page: (typeof chosen)[number]) => boolean): number[] =>
    chosen.filter(holds).map(({ number }) => number);
  const refused = chosen.reduce((sum, page) => sum + page.refused, 0);
  const warnings: readonly (ExtractionWarning & {
    readonly detail: { readonly pages: number[] };
  })[] = [
    {
      code: 'pages-broken',
      message: 'Some pages are damaged and could not be read.',
      detail: { pages: where(({ broken }) => broken) },
    },
    {
      code: 'pages-without-text',
      message: 'Some pages hold no text that could be read, such as blank ones.',
      detail: {
        pages: where(
          ({ from, isUnreadable, broken }) => from === 'nowhere' && !isUnreadable && !broken,
        ),
      },
    },
    {
      code: 'visibility-unchecked',
      message:
        'On some pages it could not be checked whether a reader sees all of the text. Compare it with the original.',
      detail: { pages: where(({ unchecked }) => unchecked) },
    },
    {
      code: 'layer-needs-recognition',
      message:
        'Some pages are scans with a text layer that nobody sees. It is marked as hidden, since text recognition is off and it could not be compared with the picture. Have recognition turned on.',
      detail: { pages: scans.uncompared === 'off' ? layered(pages) : [] },
    },
    {
      code: 'layer-beyond-limit',
      message:
        'Some pages are scans with a text layer that nobody sees. It is marked as hidden, since there are too many of them to be compared with their picture. Split the file.',
      detail: { pages: scans.uncompared === 'limit' ? layered(pages) : [] },
    },
    {
      code: 'layer-disagrees',
      message:
        'The text layer of some scans says what their picture does not show. These passages are marked as hidden.',
      detail: { pages: where((page) => page.refused > 0), runs: refused },
    },
  ];
  const recognized = where(({ from }) => from === 'picture');
  const unreadable = where(({ isUnreadable }) => isUnreadable);
  return {
    ...whole.build(),
    leftOut: chosen.flatMap(
      ({ number, from, broken, isUnreadable, illegible = 0, pictures, leftOut }): LeftOut[] => [
        ...leftOut,
        ...(illegible > 0 ? [{ kind: 'value' as const, count: illegible, pages: [number] }] : []),
        ...(broken || isUnreadable ? [{ kind: 'page' as const, count: 1, pages: [number] }] : []),
        // What is on the picture of a scan was read.
        ...(pictures > 0 && from === 'layer'
          ? [{ kind: 'picture' as const, count: pictures, pages: [number] }]
          : []),
      ],
    ),
    warnings: [
      ...warnings.filter(({ detail }) => detail.pages.length > 0),
      ...pagesWarnings({ recognized, unreadable }),
    ],
  };
}

function layered(pages: readonly PageContext[]): number[] {
  return suspectsAmong(pages).flatMap(({ number, kind }) => (kind === 'layered' ? [number] : []));
}
