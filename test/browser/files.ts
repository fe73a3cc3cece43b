import type { Locator, Page } from 'playwright-core';

export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function textFile(name: string, text: string): ChosenFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

export function chooseFiles(page: Page): Locator {
  return page.getByRole('main').getByRole('button', { name: 'Choose files', exact: true });
}

/** Through the dialog that a button opens, as a person chooses files. */
export async function choose(
  page: Page,
  button: Locator,
  files: readonly ChosenFile[],
): Promise<void> {
  const opens = page.waitForEvent('filechooser');
  await button.click();
  await (await opens).setFiles([...files]);
}

/** As an operating system hands files or text to a page: by dropping or by pasting. */
export async function hand(
  page: Page,
  how: 'drop' | 'paste',
  given: { readonly files?: readonly ChosenFile[]; readonly text?: string },
): Promise<void> {
  const files = (given.files ?? []).map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }));
  await page.evaluate(`(async () => {
    const { how, files, text } = ${JSON.stringify({ how, files, text: given.text ?? '' })};
    const carried = new DataTransfer();
    for (const { name, mimeType, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      carried.items.add(new File([bytes], name, { type: mimeType }));
    }
    if (text) carried.setData('text/plain', text);
    const common = { bubbles: true, cancelable: true };
    if (how === 'paste') {
      document.body.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: carried }));
      return;
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const under = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      under.dispatchEvent(new DragEvent(type, { ...common, dataTransfer: carried }));
      // the page answers the first by laying the place to drop on under the pointer
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    }
  })()`);
}
