/** Why something ended, by the service's stable codes: what happened, and what to do next. */
export const documentReasons = {
  recalled: 'The reader or model that made it was recalled. Another draft took its place.',
  'recalled-meanwhile': 'The reader or model was recalled while it was being written.',
  'reader-recalled':
    'A document was read by a reader that was recalled, and could not be read again. Contact your Cloister administrator.',
  'source-changed': 'Its source changed before it was written.',
  'source-cancelled': 'Its source was cancelled, and the rule of the organization withdraws it.',
  'source-wrong-patient':
    'Its source belongs to another patient, and the rule of the organization withdraws it.',
  // of a document that was refused
  empty:
    'The file holds no text at all. Check that the right file was chosen, and upload it again.',
  'no-text':
    'The file holds pictures without text, such as a scan. Upload a file with a text layer, or the text itself.',
  'nothing-recognized':
    'No text could be recognized on the picture with enough certainty. Scan the page straight and at 300 dots per inch, or upload its text.',
  encrypted:
    'The file is protected by a password. Upload a PDF again together with its password; remove the protection of any other file.',
  'wrong-password':
    'The password that was sent does not open the file. Upload the file again with the right one.',
  broken:
    'The file is damaged and cannot be read. Open it where it was made, save it anew, and upload that.',
  'type-mismatch':
    'The content of the file is not what its name or its stated type says. Give it the right name and upload it again.',
  'unsupported-type':
    'This type of file cannot be read. Upload it as PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg), PNG, JPEG or TIFF. Save what other programs make first: a text as .docx, a spreadsheet (.ods) as .xlsx, a presentation (.odp) as .pptx.',
  'legacy-word':
    'This is a Word document in the format used before 2007. Open it in Word, save it as .docx, and upload that.',
  'legacy-excel':
    'This is an Excel workbook in the format used before 2007. Open it in Excel, save it as .xlsx, and upload that.',
  'legacy-powerpoint':
    'This is a PowerPoint presentation in the format used before 2007. Open it in PowerPoint, save it as .pptx, and upload that.',
  'outlook-message':
    'This is a message in Outlook’s own format (.msg). Open it in Outlook, save it as .eml or as PDF, and upload that.',
  'winmail-dat':
    'This is winmail.dat, a package that only Outlook can open. Ask its sender to send the message as plain text or HTML, or save what is in it as PDF.',
  'declares-entities':
    'The XML file declares a document type (DOCTYPE), which can make a reader fetch or blow up text. Clinical documents need none: remove the declaration and upload the file again.',
  'nested-unreadable':
    'The file is only the wrapping of another one, which cannot be read. Upload that one as a file of its own.',
  'nested-too-deep':
    'Files lie in files, deeper than allowed. Take the inner ones out and upload them by themselves.',
  'elements-too-deep':
    'Parts of the file, such as tables in tables, are nested deeper than allowed. Save it again in a simpler form, or as PDF, and upload that.',
  'too-many-attachments':
    'The e-mail has more attachments than allowed. Upload them by themselves.',
  'too-many-pages': 'The file has more pages than allowed. Split it and upload the parts.',
  'too-many-scanned-pages':
    'More pages of the file than allowed are pictures whose text would have to be recognized. Split it and upload the parts.',
  'too-many-pixels':
    'The picture has more pixels than allowed. Scan it with 300 dots per inch, or upload it smaller.',
  'too-much-unpacked':
    'Unpacked, the file would be larger than allowed. Save it anew without what it does not need, or split it, and upload that.',
  'too-much-text':
    'The text of the file is longer than the limit of 8,000,000 characters. Split it and upload the parts.',
  'too-slow':
    'Reading the file took longer than allowed. Save it anew in a simpler form, or split it, and upload that.',
  'page-too-slow':
    'Recognizing the text of one page took longer than allowed. Scan it anew, straight and with 300 dots per inch.',
  'too-much-memory':
    'Reading the file took more memory than allowed. Save it anew in a simpler form, or split it, and upload that.',
  'too-much-output':
    'Reading the file gave a larger result than allowed. Save it anew in a simpler form, or split it, and upload that.',
  crashed:
    'The reader stopped while it read this file. Save the file anew in a simpler form and upload that.',
  malware:
    'A malware scanner found something in the file, so it is held back and nothing reads it. Ask whoever runs Cloister here.',
  'scan-refused':
    'The malware scanner does not take a file of this size. Split it, or ask whoever runs Cloister here.',
  cancelled: 'It was cancelled before its text was read. Upload the file again if it is needed.',
  'attempts-exhausted':
    'Reading the file was begun three times and never came to an end. Save it anew in a simpler form and upload that; if it stays so, tell whoever runs Cloister here.',
  'seal-broken':
    'The stored bytes are not the ones that were sealed. Tell whoever runs Cloister here, and upload the file again.',
  // of a summary that failed or was cancelled
  requested: 'It was cancelled by request. Start it again if it is needed.',
  retried: 'It was started again; the newer summary takes its place.',
  'source-not-usable':
    'A source has no text that could be summarized. Leave it out, or upload it again in another form.',
  'receipt-mismatch':
    'The model did not read exactly what it was sent, so its text was thrown away. Start it again; if it stays, tell whoever runs Cloister here.',
  'coverage-mismatch':
    'The model would not have read exactly the whole text, so the draft was thrown away. Start it again; if it stays, tell whoever runs Cloister here.',
  'nothing-written': 'The model ended without a word. Start it again, or choose another profile.',
  'context-too-small':
    'The model in use is too small for this profile. Choose another profile, or ask whoever runs Cloister here for a larger model.',
  'prompt-too-long':
    'The text did not fit into the model. Choose another profile, or ask whoever runs Cloister here for a larger model.',
  'profile-not-found':
    'The profile is no longer installed. Summarize the document again with another one.',
  'section-not-found':
    'The profile no longer has a section that was asked for. Summarize the document again.',
  'deadline-exceeded':
    'Writing took longer than allowed and was stopped. Start it again, or split the document.',
  'engine-crashed': 'The model stopped while it wrote. Start it again.',
  'engine-timeout': 'The model gave no answer in time. Start it again.',
  'engine-closed': 'The model was shut down while it wrote. Start it again.',
  'engine-not-reachable':
    'The server of the model could not be reached. Start it again; if it stays, tell whoever runs Cloister here.',
  'engine-refused':
    'The server of the model refused the work. Tell whoever runs Cloister here, and start it again.',
  'token-count-unknown':
    'The text is longer than the server of the model can count. Split the document, or ask whoever runs Cloister here for another model.',
  'generation-failed': 'The model met an error while it wrote. Start it again.',
  'model-not-usable':
    'The model cannot be used on this machine. Ask whoever runs Cloister here to check it.',
  'model-file-missing':
    'The file of the model is missing. Ask whoever runs Cloister here to fetch it again.',
  'model-not-fetched':
    'The model has not been fetched yet. Ask whoever runs Cloister here to fetch it.',
  'wrong-model-hash':
    'The file of the model is not the one that was approved. Ask whoever runs Cloister here to fetch it again.',
  'sandbox-unavailable':
    'The reader or the model cannot be shut off on this machine, so it does not start. Ask whoever runs Cloister here to check it.',
  'source-erased': 'A document that it drew on was erased.',
  'worker-lost': 'The process that wrote it stopped answering.',
  'worker-stopped': 'The process that wrote it was stopped; another takes it up.',
  unexpected:
    'An error that nobody foresaw. Start it again; if it stays, tell whoever runs Cloister here.',
  // of an access that was refused
  'document-not-found': 'There is no such document, or its reader may not see it.',
  'document-quarantined': 'The document is held back: a malware scanner found something in it.',
  'document-not-quarantined': 'The document is not held back.',
  'document-not-extracted': 'The text of the document had not been read yet.',
  'document-not-cancellable': 'It was too late to cancel the document.',
  'summary-not-found': 'There is no such summary, or its reader may not see it.',
  'summary-not-cancellable': 'It was too late to cancel the summary.',
  'not-allowed': 'Their role does not allow it.',
} as const;

/** The same with what the service names beside the code: types of file, and limits. */
export const detailedReasons = {
  'nothing-recognized':
    'No text could be recognized on the picture with enough certainty. Languages tried: {{languages}}. Scan the page straight and at 300 dots per inch, or upload its text. If it is in another language, contact your Cloister administrator.',
  'type-mismatch':
    'The content of the file is {{found}}, and its name or its stated type says {{stated}}. Give it the right name and upload it again.',
  'unsupported-type':
    'This type of file ({{found}}) cannot be read. Upload it as PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg), PNG, JPEG or TIFF. Save what other programs make first: a text as .docx, a spreadsheet (.ods) as .xlsx, a presentation (.odp) as .pptx.',
  'nested-unreadable':
    'The file is only the wrapping of another one ({{found}}), which cannot be read. Upload that one as a file of its own.',
} as const;

/** Types of file in those sentences; others stand there by their names in capitals. */
export const typeNames = {
  text: 'plain text',
  cda: 'a CDA document',
  fhir: 'a FHIR resource',
  email: 'an e-mail',
  xml: 'XML that is no CDA document',
  binary: 'no text and no known type',
  image: 'a picture',
  archive: 'an archive',
  'winmail-dat': 'winmail.dat',
  program: 'a program',
  signature: 'an encrypted or signed package',
  database: 'a database',
  audio: 'sound',
  video: 'a film',
  calendar: 'a calendar entry',
  vcard: 'an address card',
  other: 'another type',
} as const;
