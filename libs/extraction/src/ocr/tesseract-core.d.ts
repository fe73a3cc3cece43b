/** The part of the package that is used; it has no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface TessBaseAPI {
    /** 0 when it is ready. `mode` 1 is the neural recognizer. */
    Init(dataFolder: null, languages: string, mode: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Reads the picture from `/input`. 1 when it cannot; `orientation` is that of Exif. */
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetJSONText(): string;
    Clear(): void;
    End(): void;
  }
  interface TesseractModule {
    readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
    readonly TessBaseAPI: new () => TessBaseAPI;
  }
  export default function load(options: {
    TesseractProgress(percent: number): void;
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<TesseractModule>;
}
