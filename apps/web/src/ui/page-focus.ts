/** There is one on a page. */
export const PAGE_TITLE_ID = 'page-title';

let wished = false;

/**
 * After a navigation the focus belongs to the new page's h1. Where the page is already there it goes
 * at once, otherwise the title takes it when it appears.
 */
export function focusPageTitle(): void {
  const heading = document.querySelector<HTMLElement>(`#${PAGE_TITLE_ID}`);
  if (heading) heading.focus();
  else wished = true;
}

export function takeFocusWish(): boolean {
  const taken = wished;
  wished = false;
  return taken;
}
