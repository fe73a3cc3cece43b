import type { RtfStory } from './rtf-story.js';

/** Numbers notes as they are shown. RTF has a word that stands for the next number, or a sign of the writer's own. */
export class NoteLabels {
  private last = 0;
  private referred: string | null = null;
  private inside = 0;

  /** In a note its own number stands once more. */
  get isInside(): boolean {
    return this.inside > 0;
  }

  /** The number that the text shows where it refers to the next note. */
  refer(): string {
    this.last += 1;
    this.referred = String(this.last);
    return this.referred;
  }

  /** The label of the note that begins. What the text has no reference to gets one. */
  begin(story: RtfStory): string {
    const { referred } = this;
    this.referred = null;
    this.inside += 1;
    if (referred !== null) return referred;
    const sign = story.takeNoteSign();
    if (sign === '') this.last += 1;
    const label = sign === '' ? String(this.last) : sign;
    story.write(label, { noteReference: true });
    return label;
  }

  end(): void {
    this.inside -= 1;
  }
}
