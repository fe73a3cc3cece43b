import { ConsoleLogger } from '@nestjs/common';

/** Of what an api logs, a test shows the errors, each once in a file and with its stack: many mean a 500 for somebody. */
export class UnexpectedErrors extends ConsoleLogger {
  private readonly shown = new Set<string>();

  constructor() {
    super({ logLevels: ['error', 'fatal'], colors: false });
  }

  override error(message: unknown, ...rest: unknown[]): void {
    const text = `${String(message)} ${rest.map(described).join(' ')}`;
    const [headline = ''] = text.split('\n', 1);
    if (this.shown.has(headline)) return;
    this.shown.add(headline);
    process.stderr.write(`\nlogged: ${text}\n`);
  }
}

function described(part: unknown): string {
  if (part instanceof Error) return part.stack ?? part.message;
  if (typeof part === 'object' && part !== null) {
    return Object.entries(part)
      .map(([key, value]) => `${key}: ${described(value)}`)
      .join(', ');
  }
  return String(part);
}
