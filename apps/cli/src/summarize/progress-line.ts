import type { Progress } from './follow-summary.js';

/** Words for what is going on, from one event to the next. */
export function progressLine(): (progress: Progress) => string {
  let words = 0;
  return (progress) => {
    switch (progress.kind) {
      case 'waiting':
        return `waiting, position ${progress.position} in the queue`;
      case 'started':
        words = 0;
        return 'starting';
      case 'reading':
        return `reading, step ${progress.call} of ${progress.calls} (${progress.promptTokens} tokens)`;
      case 'text':
        words += progress.text.split(/\s+/).filter(Boolean).length;
        return progress.of === 'draft' ? `writing, ${words} words` : `taking notes, ${words} words`;
      case 'comparing':
        return `checking sentence ${progress.sentence} of ${progress.sentences}`;
      case 'ended':
        return 'finishing';
      default:
        return '';
    }
  };
}
