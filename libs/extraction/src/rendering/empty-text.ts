/** What stands for a cell or field in which nothing is. A dash would read as negative. */
export const EMPTY_TEXT = '[empty]';
