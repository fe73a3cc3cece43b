import { SaxesParser } from 'saxes';
import { type DocxLook, lookOf, valueOf, wordName } from './docx-look.js';

interface Style {
  readonly base: string;
  readonly look: DocxLook;
}

/**
 * What the styles of a Word file say, those that they are based on included, by their id; without an id,
 * what holds where a paragraph names none. Throws what the parser says of what is no XML.
 */
export function stylesOf(xml: string): ReadonlyMap<string, DocxLook> {
  const own = new Map<string, Style>();
  let [id, standard] = ['', ''];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', (tag) => {
    const name = wordName(tag);
    if (name === 'style') {
      id = valueOf(tag, 'styleId') ?? '';
      if (valueOf(tag, 'type') === 'paragraph' && valueOf(tag, 'default') === '1') standard = id;
    }
    const { base, look } = own.get(id) ?? { base: '', look: {} };
    own.set(id, {
      base: name === 'basedOn' ? (valueOf(tag, 'val') ?? '') : base,
      look: { ...look, ...lookOf(tag) },
    });
  });
  parser.write(xml).close();
  const resolved = (style: string, above: readonly string[]): DocxLook => {
    const { base, look } = own.get(style) ?? { base: '', look: {} };
    return above.includes(style) ? {} : { ...resolved(base, [...above, style]), ...look };
  };
  const looks = new Map([...own.keys()].map((style) => [style, resolved(style, [])]));
  return looks.set('', resolved(standard, []));
}
