/** What is measured at the bedside, as laboratory values are listed elsewhere: `key | name`. Written for this product. */
export const VITALS = `
blood pressure | bp
heart rate | pulse | hr | pulse rate
temperature | temp
respiratory rate | rr | respirations
oxygen saturation | o2 sat | spo2 | sats | saturation
weight
height
bmi | body mass index
`;
/** Columns that say between what a value should lie. */
export const RANGE_COLUMN = /ref|range|normal|limit|target/;
/** Columns of an earlier value. */
export const EARLIER_COLUMN = /prev|prior|last|baseline|earlier|before/;
export const FLAG_COLUMN =
  /^(?:abnormal )?flags?$|^abnormal$|^interpretation$|^h\/l$|^alert$|^status flag$/;
/** Bounds in a cell: "3.5-5.1", "< 5". */
export const IS_RANGE = /^[<>≤≥]?\s?\d+(?:[.,]\d+)?\s?(?:-|–|to)\s?\d/;
