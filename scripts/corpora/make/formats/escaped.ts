/** For the text of XML and HTML, and for their attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const TICKED = '☒';
export const UNTICKED = '☐';
