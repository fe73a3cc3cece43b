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
/** Examinations that are normal or not as a whole: `key | name`. */
export const EXAMINATIONS = `
chest x ray | cxr | chest xray | chest radiograph
ecg | ekg | electrocardiogram
eeg | electroencephalogram
ct of abdomen | ct of the abdomen | ct abdomen | abdominal ct
ct of head | ct of the head | ct head | head ct | ct of the brain | ct brain
ct angiogram | ct angiography
ct of chest | ct of the chest | ct chest | chest ct | ct thorax
mri of brain | mri of the brain | mri brain | brain mri | mri of the head | mri head
abdominal ultrasound | ultrasound of the abdomen | ultrasound abdomen
echocardiogram | echo | echocardiography
mammogram | mammography
colonoscopy
gastroscopy
bone scan | bone scintigraphy
pet ct | pet scan
barium swallow
lung function | lung function test | spirometry
`;
/** Columns that say between what a value should lie. */
export const RANGE_COLUMN = /ref|range|normal|limit|target/;
/** Columns of an earlier value. */
export const EARLIER_COLUMN = /prev|prior|last|baseline|earlier|before/;
export const FLAG_COLUMN =
  /^(?:abnormal )?flags?$|^abnormal$|^interpretation$|^h\/l$|^alert$|^status flag$/;
/** Bounds in a cell: "3.5-5.1", "< 5". */
export const IS_RANGE = /^[<>≤≥]?\s?\d+(?:[.,]\d+)?\s?(?:-|–|to)\s?\d/;
