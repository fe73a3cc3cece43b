import type { Window } from '../support/browser.js';

/** A PDF with a text layer, as a browser prints one: each text on pages of its own. */
export async function printedPdf(
  { page }: Window,
  texts: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const sections = texts.map(
    (text) =>
      `<pre style="white-space: pre-wrap; font: 11pt serif; break-after: page">${text}</pre>`,
  );
  // the last text needs no page after it
  await page.setContent(
    `${sections.join('')}<style>pre:last-of-type { break-after: auto }</style>`,
  );
  const margin = { top: '2cm', right: '2cm', bottom: '2cm', left: '2cm' };
  return new Uint8Array(await page.pdf({ format: 'A4', margin }));
}
