import type { ProfileSection } from '../profiles/profiles.js';

/** Where a section stands in a text: offsets are UTF-16 code units, without the title above it. */
export interface WrittenSection {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The text of a summary as it grows, told character for character to whoever follows. Where there
 * is more than one section, each stands below its title. Space around a section is left out.
 */
export class Draft {
  private readonly written: WrittenSection[] = [];
  private whole = '';
  private space = '';
  private unemittedTokens = 0;

  constructor(
    private readonly titled: 'titled' | 'untitled',
    private readonly emit: (text: string, tokens: number) => void,
  ) {}

  get text(): string {
    return this.whole;
  }

  get sections(): readonly WrittenSection[] {
    return this.written;
  }

  /** Writes one section with the words that `write` gives. */
  async add(
    { id, title }: Pick<ProfileSection, 'id' | 'title'>,
    write: (words: (text: string, tokens: number) => void) => Promise<void>,
  ): Promise<void> {
    if (this.titled === 'titled') this.append(`${this.whole === '' ? '' : '\n\n'}${title}\n`, 0);
    const start = this.whole.length;
    this.space = '';
    await write((text, tokens) => this.words(start, text, tokens));
    this.written.push({ id, title, start, end: this.whole.length });
  }

  private words(start: number, text: string, tokens: number): void {
    const next = this.whole.length === start ? text.trimStart() : this.space + text;
    const emitted = next.trimEnd();
    this.space = next.slice(emitted.length);
    this.append(emitted, tokens);
  }

  private append(text: string, tokens: number): void {
    this.unemittedTokens += tokens;
    if (text === '') return;
    this.whole += text;
    this.emit(text, this.unemittedTokens);
    this.unemittedTokens = 0;
  }
}
