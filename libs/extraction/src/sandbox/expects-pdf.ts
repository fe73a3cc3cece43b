/** A reader that is started with it loads the library for PDF while it has nothing to do. */
export const EXPECTS_PDF = '--expects-pdf';
