import { DomainError } from '@app/platform';

/** A line of a set is not what it should be. Lines are named by number, never by what they say. */
export class SetNotReadable extends DomainError {
  override readonly code = 'set-not-readable';
  override readonly kind = 'malformed';

  constructor(path: string, problems: readonly string[], options?: ErrorOptions) {
    const shown = problems.slice(0, 10).map((problem) => `  ${problem}`);
    const more =
      problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : [];
    super(
      `${path} cannot be used as a set. Each line must be a JSON object with id, source and target:\n${[...shown, ...more].join('\n')}`,
      options,
    );
  }
}

/** The folder holds a run that was made with something else. */
export class OtherRun extends DomainError {
  override readonly code = 'other-run';
  override readonly kind = 'conflict';

  constructor(folder: string, differences: readonly string[]) {
    super(
      `${folder} contains a different run; differences: ${differences.join(', ')}. Choose a new folder with --out, or start again with what that run was made with.`,
    );
  }
}

export class RunNotReadable extends DomainError {
  override readonly code = 'run-not-readable';
  override readonly kind = 'malformed';

  constructor(folder: string, reason: string, options?: ErrorOptions) {
    super(`${folder} cannot be read as the folder of a run: ${reason}`, options);
  }
}

/** Two runs are compared item by item, so they must have the same items. */
export class RunsNotComparable extends DomainError {
  override readonly code = 'runs-not-comparable';
  override readonly kind = 'invalid';

  constructor(folder: string, reason: string) {
    super(`${folder} cannot be compared with this run: ${reason}`);
  }
}
