/** The part of the package that is used; it has no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** A picture of Leptonica. */
  export interface Pix {
    get_w(): number;
    get_h(): number;
    /** Bits of a pixel: 1, 8 or 32. */
    get_d(): number;
    /** Words of 32 bits in a row. */
    get_wpl(): number;
    /** Where its first word is in memory. */
    get_data(): number;
  }
  interface TessBaseAPI {
    /** 0 when it is ready. `mode` 1 is the neural recognizer. */
    Init(dataFolder: null, languages: string, mode: number): number;
    SetVariable(name: string, value: string): boolean;
    SetPageSegMode(mode: number): void;
    /** Reads the picture from `/input`. 1 when it cannot; `orientation` is that of Exif. */
    SetImageFile(orientation: number, angle: number): number;
    GetInputImage(): Pix;
    Recognize(monitor: null): number;
    GetJSONText(): string;
    Clear(): void;
    End(): void;
  }
  interface TesseractModule {
    readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
    readonly TessBaseAPI: new () => TessBaseAPI;
    getValue(address: number, type: 'i32'): number;
  }
  export default function load(options: {
    TesseractProgress(percent: number): void;
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<TesseractModule>;
}
