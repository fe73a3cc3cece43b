export { agrees, extensionOf, type Format, FORMAT_NAMES, FORMATS } from './detection/formats.js';
export { EXTRACTOR_VERSION } from './extract-document.js';
export { DEFAULT_EXTRACTION_LIMITS, type ExtractionLimits } from './limits.js';
export {
  DocumentText,
  Extraction,
  EXTRACTION_FORMAT_VERSION,
  marksOf,
  PageBox,
  type Place,
  Stated,
  TextMark,
} from './model/extraction-format.js';
export { LEFT_OUT_KINDS, LeftOut, type LeftOutKind } from './model/left-out.js';
export { PlacedBlock } from './model/placed-blocks.js';
export { EMPTY_TEXT } from './rendering/empty-text.js';
export { RejectionDetails } from './rejection.js';
export { rejectionMessage } from './rejection-messages.js';
export {
  type ExtractionInput,
  Extractor,
  type ExtractorOptions,
  type IncomingAttachment,
} from './sandbox/extractor.js';
export { chooseReaderSandbox, readerContents } from './sandbox/reader-command.js';
