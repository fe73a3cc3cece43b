/** The way of a file from its arrival to its draft. */
export const live = {
  stage: {
    received: {
      name: 'Received',
      waiting: 'not sent yet',
      running: 'arriving',
      done: 'received',
      failed: 'rejected',
      skipped: 'not received',
    },
    extracted: {
      name: 'Text read',
      waiting: 'next to be read',
      running: 'reading the text',
      done: 'text read',
      failed: 'text can’t be read',
      skipped: 'text not read',
    },
    queued: {
      name: 'Queued',
      waiting: 'waiting for the model',
      running: 'waiting for the model',
      done: 'out of the queue',
      failed: 'not queued',
      skipped: 'not queued',
    },
    writing: {
      name: 'Writing',
      waiting: 'not written yet',
      running: 'being written',
      done: 'written',
      failed: 'writing failed',
      skipped: 'not written',
    },
    draft: {
      name: 'Draft',
      waiting: 'no draft yet',
      running: 'no draft yet',
      done: 'not reviewed',
      failed: 'no draft',
      skipped: 'no draft',
    },
  },
  review: {
    in_review: 'in review',
    signed: 'signed',
    amended: 'amended',
    withdrawn: 'withdrawn',
  },
  reading: 'step {{call}} of {{calls}}',
  comparing: 'checking sentence {{sentence}} of {{sentences}}',
  next: 'next',
  place_ordinal_one: '{{count}}st',
  place_ordinal_two: '{{count}}nd',
  place_ordinal_few: '{{count}}rd',
  place_ordinal_other: '{{count}}th',
  expected: {
    soon: 'under a minute',
    minutes: 'about {{minutes}} min',
    hours: 'about {{hours}} h',
    hoursMinutes: 'about {{hours}} h {{minutes}} min',
  },
  cancelled: 'cancelled',
  superseded: 'requested again',
  sentence: 'Stage {{number}} of 5, {{stage}}: {{words}}',
  stages: {
    one: '{{name}}. {{sentence}}.',
    moved_one: '{{count}} file moved to another stage.',
    moved_other: '{{count}} files moved to another stage.',
    drafts_one: '{{count}} draft is ready.',
    drafts_other: '{{count}} drafts are ready.',
    failed_one: '{{count}} failed.',
    failed_other: '{{count}} failed.',
  },
  connection: {
    connecting: 'Connecting …',
    live: 'Up to date',
    reconnecting: 'Reconnecting … this page may be slightly out of date.',
    offline: 'This device is offline. This page may be out of date.',
    'signed-out': 'You’re signed out.',
  },
  reasonUnknown:
    'That didn’t work ({{code}}). Try again. If it keeps happening, contact your Cloister administrator.',
  reason: {
    unknown:
      'That didn’t work. Try again. If it keeps happening, contact your Cloister administrator.',
    unexpected:
      'Something went wrong on our side. Try again. If it keeps happening, contact your Cloister administrator.',
    empty: 'The file contains no text. Check that it is the right file, then upload it again.',
    'no-text':
      'The file contains pictures without text, such as a scan. Upload a file with a text layer, or the text itself.',
    'nothing-recognized':
      'No text could be recognized in the picture. Scan it straight, at 300 dots per inch.',
    encrypted:
      'The file is protected by a password. Upload a PDF with its password, any other file without protection.',
    'wrong-password':
      'The password doesn’t open the file. Choose the file again and enter the right password.',
    broken:
      'The file is damaged. Open it in the program that made it, save it again, and upload that file.',
    'type-mismatch':
      'The content doesn’t match the file name. Give the file the right name and upload it again.',
    'unsupported-type':
      'This file type can’t be read. Upload PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt), RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg) or a picture. Save a spreadsheet (.ods) as .xlsx and a presentation (.odp) as .pptx.',
    'format-not-accepted':
      'This file type can’t be read. Upload PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt), RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg) or a picture. Save a spreadsheet (.ods) as .xlsx and a presentation (.odp) as .pptx.',
    'legacy-word': 'This is a Word file from before 2007. Save it as .docx and upload that.',
    'legacy-excel': 'This is an Excel file from before 2007. Save it as .xlsx and upload that.',
    'legacy-powerpoint':
      'This is a PowerPoint file from before 2007. Save it as .pptx and upload that.',
    'outlook-message':
      'This is a message in Outlook’s own format (.msg). Save it as .eml or PDF and upload that.',
    'winmail-dat':
      'This is a winmail.dat file, which only Outlook can open. Ask for the message as plain text or HTML.',
    'declares-entities':
      'The XML declares a document type (DOCTYPE). Remove the declaration and upload the file again.',
    'nested-unreadable':
      'This file only wraps another file, which can’t be read. Upload the inner file separately.',
    'nested-too-deep':
      'Files are nested more deeply than allowed. Upload the inner files separately.',
    'elements-too-deep':
      'Parts of the file are nested more deeply than allowed. Save it in a simpler form.',
    'too-many-attachments': 'The e-mail has more attachments than allowed. Upload them separately.',
    'too-many-pages': 'The file has more pages than allowed. Split it and upload the parts.',
    'too-many-scanned-pages':
      'The file has more scanned pages than allowed. Split it and upload the parts.',
    'too-many-pixels': 'The picture is larger than allowed. Upload a smaller one.',
    'page-too-slow':
      'Recognizing the text of one page took too long. Scan it straight, at 300 dots per inch.',
    malware: 'A malware scanner found something in this file. Contact your Cloister administrator.',
    'scan-refused': 'The file is too large for the malware scanner. Split it.',
    'quota-exceeded': 'You’ve reached today’s upload limit. Try again tomorrow.',
    'too-much-unpacked':
      'The unpacked file would be larger than allowed. Save it without the parts it doesn’t need.',
    'too-much-text': 'The text is longer than 8,000,000 characters. Split it and upload the parts.',
    'attempts-exhausted':
      'Reading the file was tried three times and never finished. Save it in a simpler form.',
    'too-slow': 'Reading the file took too long. Save it in a simpler form, or split it.',
    'too-much-memory':
      'Reading the file took too much memory. Save it in a simpler form, or split it.',
    'too-much-output':
      'Reading the file produced too much output. Save it in a simpler form, or split it.',
    crashed:
      'The reader stopped while reading this file. Save it in a simpler form and upload that.',
    quarantined: 'The file is in quarantine. Contact your Cloister administrator.',
    erased: 'The document was erased.',
    'seal-broken': 'The stored file failed its integrity check. Upload it again.',
    'document-empty': 'The file is empty. Choose another file.',
    'document-too-large':
      'The file is larger than allowed here. Split it, or ask for a higher limit.',
    'upload-too-many-pieces':
      'The upload arrived in too many pieces. Discard it and upload the file again.',
    'upload-expired': 'The upload wasn’t finished in time and was deleted. Upload the file again.',
    'compartment-not-yours':
      'You don’t belong to a ward or matter that can take this document. Ask to be added to one.',
    'profile-not-found': 'The chosen profile no longer exists. Choose another one.',
    'section-not-found': 'The profile lacks a requested section. Summarize the document again.',
    'too-many-waiting-tokens':
      'Too much is already waiting, so no summary was requested. Try again later.',
    'source-rejected': 'The document’s text couldn’t be read, so nothing was written.',
    'source-not-usable':
      'The document’s text can’t be used. Upload the document again in another format.',
    'source-no-longer-usable': 'The document is no longer available to summarize.',
    'prompt-too-long': 'The text doesn’t fit the model. Try again, or choose a larger model.',
    'context-too-small': 'The model is too small for this profile. Choose a larger model.',
    'nothing-written':
      'The model stopped without producing text. Try again, or choose another profile.',
    'receipt-mismatch':
      'The model may not have read all of the document, so its text is not used. Try again.',
    'deadline-exceeded': 'Writing took longer than allowed. Try again when the queue is shorter.',
    'engine-crashed':
      'The model stopped. Try again. If it keeps happening, contact your Cloister administrator.',
    'engine-timeout': 'The model stopped responding. Try again.',
    'engine-closed': 'The model was shut down. Try again when the service is running.',
    'model-not-usable': 'This machine can’t run the model. Contact your Cloister administrator.',
    'generation-failed': 'The model failed while writing. Try again.',
    'worker-lost': 'The process that was writing ended. Try again.',
    'worker-stopped': 'The service was stopped while writing. Try again.',
    requested: 'This was cancelled.',
    cancelled: 'This was cancelled.',
  },
} as const;
