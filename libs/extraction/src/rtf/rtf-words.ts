/** Groups whose text is not part of what a reader of the document sees in its body. */
export const SKIPPED = words(
  'fonttbl colortbl stylesheet info pict filetbl fldinst xe tc rxe sn sv shprslt nonshppict nonesttables datafield ' +
    'objclass objname objdata bkmkstart bkmkend private ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn upr ' +
    'header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor',
);

/** Groups marked as optional that nevertheless hold, or end, text of the body. */
export const READ_ALTHOUGH_OPTIONAL = words('shpinst nesttableprops ud shptxt');

export const CHARACTERS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
};

/** What stands between the text before and after, and whether a new block begins. */
export const BREAKS: Readonly<
  Record<string, { readonly separator: string; readonly block: boolean }>
> = {
  line: { separator: '\n', block: false },
  softline: { separator: '\n', block: false },
  lbr: { separator: '\n', block: false },
  par: { separator: '\n', block: true },
  // A line end after a backslash is another way to write \par.
  '\n': { separator: '\n', block: true },
  '\r': { separator: '\n', block: true },
  cell: { separator: '\t', block: true },
  nestcell: { separator: '\t', block: true },
  row: { separator: '\n', block: true },
  nestrow: { separator: '\n', block: true },
  sect: { separator: '\n\n', block: true },
  page: { separator: '\n\n', block: true },
  column: { separator: '\n\n', block: true },
  footnote: { separator: '\n', block: true },
  shptxt: { separator: '\n', block: true },
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
