/** The parser alone; the package's types are those of all of it. */
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree';
}

/** The package's own types are not among its exports. */
declare module '@bramus/specificity' {
  export default class Specificity {
    /** One for each selector of the list. */
    static calculate(selectors: string): readonly Specificity[];
    /** Ids, classes, types. */
    toArray(): readonly [number, number, number];
  }
}

/** The names of CSS, each with red, green and blue. */
declare module 'color-name' {
  const colours: Readonly<Record<string, readonly [number, number, number]>>;
  export default colours;
}
