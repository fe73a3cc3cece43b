/** Where on the page of a document it is decided whose it is: the part after `#` of its address. */
export const PATIENT_CHECK_ID = 'patient-check';
