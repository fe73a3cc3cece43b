import type { BrowserContext, Page, Request, Response } from 'playwright-core';

/** An answer that a test asks for: a refusal that the page must cope with. */
export interface ExpectedAnswer {
  readonly status: number;
  readonly path: RegExp;
}

/** Every page looks whether it is signed in, and the one that is not gets this answer. */
const ALWAYS: readonly ExpectedAnswer[] = [{ status: 401, path: /^\/api\/session$/ }];

/** Runs in the page, before the page's own code. */
const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) => {
  console.error('policy violated:', event.effectiveDirective, event.blockedURI, event.sourceFile);
});`;

/** Writes down everything that a page must not do, whatever the test is about. */
export class PageWatch {
  private readonly seen: string[] = [];
  private readonly expected: ExpectedAnswer[] = [...ALWAYS];
  private lineMayBreak = false;

  private constructor(private readonly origin: string) {}

  static async over(context: BrowserContext, origin: string): Promise<PageWatch> {
    const watch = new PageWatch(origin);
    await context.addInitScript(REPORT_VIOLATIONS);
    context.on('page', (page) => watch.page(page));
    context.on('request', (request) => watch.request(request));
    context.on('requestfailed', (request) => watch.failed(request));
    context.on('response', (response) => watch.response(response));
    return watch;
  }

  /** What went wrong, in words. */
  get complaints(): readonly string[] {
    return this.seen;
  }

  /** The test provokes this answer. */
  expect(status: number, path: RegExp): void {
    this.expected.push({ status, path });
  }

  /** The test cuts the line between page and service. */
  expectBrokenLine(): void {
    this.lineMayBreak = true;
  }

  private page(page: Page): void {
    page.on('pageerror', (error) => this.seen.push(`error in the page: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      // the browser's own line about an answer or a broken line, which are judged where they happen
      if (message.text().startsWith('Failed to load resource')) return;
      this.seen.push(`console: ${message.text()}`);
    });
  }

  private request(request: Request): void {
    const url = request.url();
    if (/^(blob|data|about):/.test(url) || new URL(url).origin === this.origin) return;
    this.seen.push(`request to another origin: ${url}`);
  }

  private failed(request: Request): void {
    const reason = request.failure()?.errorText ?? 'no reason';
    // what a page that is left, or that changes its mind, no longer waits for
    if (reason === 'net::ERR_ABORTED' || this.lineMayBreak) return;
    this.seen.push(`request failed: ${request.method()} ${pathOf(request.url())} (${reason})`);
  }

  private response(response: Response): void {
    if (response.status() < 400) return;
    const path = pathOf(response.url());
    const expected = this.expected.some(
      (answer) => answer.status === response.status() && answer.path.test(path),
    );
    if (expected) return;
    this.seen.push(`answer: ${response.status()} to ${response.request().method()} ${path}`);
  }
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
