/** Which weights these are, whatever the file is called. */
export interface ModelIdentity {
  readonly id: string;
  readonly name: string;
  /** Of the file that is loaded. Null where the weights lie with a server that does not tell. */
  readonly sha256: string | null;
  /** Of the catalog's file, if an adapter was merged into it and the result is what is loaded. */
  readonly baseSha256?: string;
}

/** A LoRA adapter in GGUF form, laid over the model's weights or merged into them. */
export interface Adapter {
  readonly id: string;
  readonly sha256: string;
}
