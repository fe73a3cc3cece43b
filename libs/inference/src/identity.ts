/** Which weights these are, whatever the file is called. */
export interface ModelIdentity {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

/** A LoRA adapter in GGUF form, laid over the model's weights. */
export interface Adapter {
  readonly id: string;
  readonly sha256: string;
}
