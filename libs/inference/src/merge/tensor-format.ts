/**
 * How a tensor's values lie in a GGUF file. Sums, products and quotients are rounded to single
 * precision one by one, in a fixed order, so that every machine writes the same bytes.
 */
export interface TensorFormat {
  readonly name: string;
  /** Its number in the header. */
  readonly type: number;
  readonly blockValues: number;
  readonly blockBytes: number;
  readonly decode: (bytes: Uint8Array, values: Float32Array) => void;
  readonly encode: (values: Float32Array, bytes: Uint8Array) => void;
}
