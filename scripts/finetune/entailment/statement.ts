/** A statement about a source, as a row of the training data that `finetune/` reads. */
export interface StatementRow {
  readonly dataset: string;
  /** The passages that the model is shown. */
  readonly source: string;
  /** The statement itself. */
  readonly section: string;
  readonly target: 'yes' | 'no';
}

/** Those that are learned from, and those that choose the state that is kept. */
export interface Statements {
  readonly training: readonly StatementRow[];
  readonly development: readonly StatementRow[];
}
