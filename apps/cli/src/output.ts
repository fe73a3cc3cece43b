import { styleText } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';

export interface Stream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

const MB = 1_000_000;

/** The only place that writes to the terminal. Results go to standard output, the rest beside it. */
export class Output {
  constructor(
    private readonly stdout: Stream,
    private readonly stderr: Stream,
  ) {}

  get isInteractive(): boolean {
    return this.stderr.isTTY === true;
  }

  /** A line of the result. */
  result(line: string): void {
    this.stdout.write(`${line}\n`);
  }

  /** A part of the result, as it comes. */
  raw(text: string): void {
    this.stdout.write(text);
  }

  /** A line about what is going on. */
  note(line: string): void {
    this.stderr.write(`${line}\n`);
  }

  failure(sentence: string): void {
    this.stderr.write(`${this.isInteractive ? styleText('red', sentence) : sentence}\n`);
  }

  /** Overwrites itself on a terminal; nothing elsewhere. */
  transient(line: string): void {
    if (this.isInteractive) this.stderr.write(`\r\u001b[K${line}`);
  }

  /** Bytes of a download: a bar on a terminal, else a line per tenth. */
  download(label: string): Progress {
    return this.progress(label, megabytes);
  }

  /** Things that are done one by one. */
  items(label: string): Progress {
    return this.progress(label, String);
  }

  private progress(label: string, format: (amount: number) => string): Progress {
    return this.isInteractive
      ? bar(label, format)
      : tenths(label, format, (line) => this.note(line));
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`;
}

function bar(label: string, format: (amount: number) => string): Progress {
  const single = new SingleBar(
    {
      format: `  ${label} {bar} {percentage}% of {amount}, {eta_formatted} left`,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 50,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, total): void {
      const amount = format(total);
      if (!started) single.start(total, done, { amount });
      else single.update(done, { amount });
      started = true;
    },
    end(): void {
      if (started) single.stop();
    },
  };
}

function tenths(
  label: string,
  format: (amount: number) => string,
  print: (line: string) => void,
): Progress {
  let printed = -1;
  return {
    update(done, total): void {
      const tenth = total > 0 ? Math.floor((done / total) * 10) : 0;
      if (tenth <= printed) return;
      printed = tenth;
      print(`  ${label}: ${tenth * 10}% of ${format(total)}`);
    },
    end: () => undefined,
  };
}
