/** Which weights these are, whatever the file is called. */
export interface ModelIdentity {
  readonly id: string;
  readonly name: string;
  /** Null where the weights lie with a server that does not tell. */
  readonly sha256: string | null;
}

/** A LoRA adapter in GGUF form, laid over the model's weights. */
export interface Adapter {
  readonly id: string;
  readonly sha256: string;
}
