/** Why something ended, by the service's stable codes: what happened, and what to do next. */
export const documentReasons = {
  recalled: 'The reader or model that made it was recalled. Another draft replaced it.',
  'recalled-meanwhile': 'The reader or model was recalled while this was being written.',
  'reader-recalled':
    'A document was read by a recalled reader and could not be read again. Contact your Cloister administrator.',
  'source-changed': 'Its source changed before it was written.',
  'source-cancelled':
    'Its source was cancelled. Your organization’s rule withdraws it in this case.',
  'source-wrong-patient':
    'Its source belongs to another patient. Your organization’s rule withdraws it in this case.',
  // of a document that was refused
  empty: 'The file contains no text. Check that it is the right file, then upload it again.',
  'no-text':
    'The file contains pictures without text, such as a scan. Upload a file with a text layer, or the text itself.',
  'nothing-recognized':
    'No text could be recognized in the picture with enough certainty. Scan the page straight, at 300 dots per inch, or upload its text.',
  encrypted:
    'The file is protected by a password. Upload a PDF again together with its password; remove the protection from any other file.',
  'wrong-password': 'The password doesn’t open the file. Upload the file again with the right one.',
  broken:
    'The file is damaged and can’t be read. Open it in the program that made it, save it again, and upload that file.',
  'type-mismatch':
    'The content of the file doesn’t match its name or stated type. Give it the right name and upload it again.',
  'unsupported-type':
    'This file type can’t be read. Upload it as PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg), PNG, JPEG or TIFF. Convert files from other programs first: save a text as .docx, a spreadsheet (.ods) as .xlsx, a presentation (.odp) as .pptx.',
  'legacy-word':
    'This is a Word document in the format used before 2007. Open it in Word, save it as .docx, and upload that.',
  'legacy-excel':
    'This is an Excel workbook in the format used before 2007. Open it in Excel, save it as .xlsx, and upload that.',
  'legacy-powerpoint':
    'This is a PowerPoint presentation in the format used before 2007. Open it in PowerPoint, save it as .pptx, and upload that.',
  'outlook-message':
    'This is a message in Outlook’s own format (.msg). Open it in Outlook, save it as .eml or as PDF, and upload that.',
  'winmail-dat':
    'This is a winmail.dat file, which only Outlook can open. Ask the sender to send the message as plain text or HTML, or save its content as PDF.',
  'declares-entities':
    'The XML file declares a document type (DOCTYPE), which can make a reader fetch or inflate text. Clinical documents don’t need one: remove the declaration and upload the file again.',
  'nested-unreadable':
    'This file only wraps another file, which can’t be read. Upload the inner file separately.',
  'nested-too-deep':
    'Files are nested more deeply than allowed. Extract the inner files and upload them separately.',
  'elements-too-deep':
    'Parts of the file, such as tables in tables, are nested more deeply than allowed. Save it in a simpler form, or as PDF, and upload that.',
  'too-many-attachments': 'The e-mail has more attachments than allowed. Upload them separately.',
  'too-many-pages': 'The file has more pages than allowed. Split it and upload the parts.',
  'too-many-scanned-pages':
    'The file has more scanned pages than allowed. Split it and upload the parts.',
  'too-many-pixels':
    'The picture has more pixels than allowed. Scan it at 300 dots per inch, or upload a smaller one.',
  'too-much-unpacked':
    'The unpacked file would be larger than allowed. Save it without the parts it doesn’t need, or split it, and upload that.',
  'too-much-text':
    'The text of the file is longer than the limit of 8,000,000 characters. Split it and upload the parts.',
  'too-slow':
    'Reading the file took longer than allowed. Save it in a simpler form, or split it, and upload that.',
  'page-too-slow':
    'Recognizing the text of one page took longer than allowed. Scan it again, straight and at 300 dots per inch.',
  'too-much-memory':
    'Reading the file took more memory than allowed. Save it in a simpler form, or split it, and upload that.',
  'too-much-output':
    'Reading the file produced more output than allowed. Save it in a simpler form, or split it, and upload that.',
  crashed: 'The reader stopped while reading this file. Save it in a simpler form and upload that.',
  malware:
    'A malware scanner found something in the file. It is in quarantine and is not read. Contact your Cloister administrator.',
  'scan-refused':
    'The file is too large for the malware scanner. Split it, or contact your Cloister administrator.',
  cancelled: 'It was cancelled before its text was read. Upload the file again if you need it.',
  'attempts-exhausted':
    'Reading the file was tried three times and never finished. Save it in a simpler form and upload that. If it keeps happening, contact your Cloister administrator.',
  'seal-broken':
    'The stored file failed its integrity check. Contact your Cloister administrator, and upload the file again.',
  // of a summary that failed or was cancelled
  requested: 'It was cancelled on request. Start the summary again if you need it.',
  retried: 'It was started again. The newer summary replaces it.',
  'source-not-usable':
    'A source has no text to summarize. Leave it out, or upload it again in another format.',
  'receipt-mismatch':
    'The model did not read exactly what it was sent, so its text was discarded. Start the summary again. If it keeps happening, contact your Cloister administrator.',
  'coverage-mismatch':
    'The model would not have read exactly the whole text, so the draft was discarded. Start the summary again. If it keeps happening, contact your Cloister administrator.',
  'nothing-written':
    'The model stopped without producing text. Start the summary again, or choose another profile.',
  'context-too-small':
    'The model in use is too small for this profile. Choose another profile, or ask your Cloister administrator for a larger model.',
  'prompt-too-long':
    'The text did not fit the model. Choose another profile, or ask your Cloister administrator for a larger model.',
  'profile-not-found':
    'The profile is no longer installed. Summarize the document again with another one.',
  'section-not-found':
    'The profile no longer has a requested section. Summarize the document again.',
  'deadline-exceeded':
    'Writing took longer than allowed and was stopped. Start the summary again, or split the document.',
  'engine-crashed': 'The model stopped while writing. Start the summary again.',
  'engine-timeout': 'The model did not respond in time. Start the summary again.',
  'engine-closed': 'The model was shut down while writing. Start the summary again.',
  'engine-not-reachable':
    'The model server could not be reached. Start the summary again. If it keeps happening, contact your Cloister administrator.',
  'engine-refused':
    'The model server rejected the request. Contact your Cloister administrator, and start the summary again.',
  'token-count-unknown':
    'The text is longer than the model server can count. Split the document, or ask your Cloister administrator for another model.',
  'generation-failed': 'The model failed while writing. Start the summary again.',
  'model-not-usable':
    'The model can’t be used on this machine. Ask your Cloister administrator to check it.',
  'model-file-missing':
    'The model file is missing. Ask your Cloister administrator to fetch it again.',
  'model-not-fetched':
    'The model has not been fetched yet. Ask your Cloister administrator to fetch it.',
  'wrong-model-hash':
    'The model file is not the one that was approved. Ask your Cloister administrator to fetch it again.',
  'sandbox-unavailable':
    'The reader or the model can’t be isolated on this machine, so it does not start. Ask your Cloister administrator to check it.',
  'source-erased': 'A document it drew on was erased.',
  'worker-lost': 'The process that wrote it stopped answering.',
  'worker-stopped': 'The process that wrote it was stopped. Another one continues.',
  unexpected:
    'Something went wrong on our side. Start the summary again. If it keeps happening, contact your Cloister administrator.',
  // of an access that was refused
  'document-not-found': 'This document doesn’t exist, or they have no access to it.',
  'document-quarantined': 'The document is in quarantine: a malware scanner found something in it.',
  'document-not-quarantined': 'The document is not in quarantine.',
  'document-not-extracted': 'The document’s text had not been read yet.',
  'document-not-cancellable': 'It was too late to cancel the document.',
  'summary-not-found': 'This summary doesn’t exist, or they have no access to it.',
  'summary-not-cancellable': 'It was too late to cancel the summary.',
  'not-allowed': 'Their role does not allow it.',
} as const;

/** The same with what the service names beside the code: types of file, and limits. */
export const detailedReasons = {
  'nothing-recognized':
    'No text could be recognized in the picture with enough certainty. Languages tried: {{languages}}. Scan the page straight, at 300 dots per inch, or upload its text. If it is in another language, contact your Cloister administrator.',
  'type-mismatch':
    'The content of the file is {{found}}, but its name or stated type says {{stated}}. Give it the right name and upload it again.',
  'unsupported-type':
    'This file type ({{found}}) can’t be read. Upload it as PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg), PNG, JPEG or TIFF. Convert files from other programs first: save a text as .docx, a spreadsheet (.ods) as .xlsx, a presentation (.odp) as .pptx.',
  'nested-unreadable':
    'This file only wraps another file ({{found}}), which can’t be read. Upload the inner file separately.',
} as const;

/** Types of file in those sentences; others stand there by their names in capitals. */
export const typeNames = {
  text: 'plain text',
  cda: 'a CDA document',
  fhir: 'a FHIR resource',
  email: 'an e-mail',
  xml: 'XML that is not a CDA document',
  binary: 'neither text nor a known type',
  image: 'a picture',
  archive: 'an archive',
  'winmail-dat': 'winmail.dat',
  program: 'a program',
  signature: 'an encrypted or signed package',
  database: 'a database',
  audio: 'an audio file',
  video: 'a video',
  calendar: 'a calendar entry',
  vcard: 'a contact card',
  other: 'another type',
} as const;
