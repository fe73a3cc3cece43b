/** Groups whose text is not part of what a reader of the document sees. */
export const SKIPPED = words(
  'fonttbl colortbl stylesheet info pict filetbl xe tc rxe shprslt nonshppict nonesttables datafield ' +
    'objclass objname objdata bkmkstart bkmkend private ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn upr ' +
    'atnid atnref atndate atnparent pntxta pntxtb',
);

/** Groups marked as optional that nevertheless hold, or end, text. */
export const READ_ALTHOUGH_OPTIONAL = words(
  'shpinst nesttableprops ud do shppict annotation atnauthor fldinst formfield ffl',
);

/** Groups whose text is a story of its own. */
export const STORIES = words(
  'header headerl headerr headerf footer footerl footerr footerf footnote annotation shptxt dptxbxtext',
);

/** Groups whose text says something of the text around it. */
export const CAPTURED = words('listtext pntext atnauthor fldinst ffl sn sv');

/** Optional groups of programs that hold settings and nothing that a person would read. */
export const SETTINGS = words(
  'generator themedata colorschememapping latentstyles datastore listtable listoverridetable revtbl rsidtbl xmlnstbl ' +
    'mmathPr wgrffmtfilter pgptbl company userprops docvar pnseclvl falt panose fname fontemb blipuid picprop cs ts ' +
    'tsrowd keycode ffname ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr template passwordhash ' +
    'background bkmkstart bkmkend atnid atnref atndate atnparent atnicn atrfstart atrfend objclass objname objdata ' +
    'objalias objtime objsect defchp defpap pnaiu htmltag mhtmltag protusertbl oldcprops oldpprops oldtprops ' +
    'oldsprops ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn hlinkbase manager operator category xform pxe ' +
    'xmlattrname xmlattrvalue xmlname ebcstart ebcend factoidname linkval propname staticval pgdsctbl pgdsc pgdscnxt ' +
    'pn pntxta pntxtb ftnsepcn fchars lchars writereservhash nextfile txfieldend txfieldstart txfielddata txfieldtype listname liststylename ' +
    'levelmarker listpicture shpgrp svb sv sn hl hlloc hlsrc hlfr sp ilfomacatclnup svt',
);

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
  line: '\n',
  softline: '\n',
  lbr: '\n',
};

/** Words that end a paragraph. A line end after a backslash is another way to write \par. */
export const PARAGRAPH_ENDS = new Set(['par', '\n', '\r', 'sect', 'page', 'column']);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
