/** The way of a file from its arrival to its draft. */
export const work = {
  stage: {
    received: {
      name: 'Received',
      waiting: 'not sent yet',
      running: 'arriving',
      done: 'received',
      failed: 'refused',
      skipped: 'not received',
    },
    extracted: {
      name: 'Text read',
      waiting: 'next to be read',
      running: 'reading the text',
      done: 'text read',
      failed: 'text cannot be read',
      skipped: 'text not read',
    },
    queued: {
      name: 'Queued',
      waiting: 'waiting for the model',
      running: 'waiting for the model',
      done: 'had its turn',
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
  superseded: 'asked for again',
  sentence: 'Stage {{number}} of 5, {{stage}}: {{words}}',
  news: {
    one: '{{name}}. {{sentence}}.',
    moved_one: '{{count}} file has moved on.',
    moved_other: '{{count}} files have moved on.',
    drafts_one: '{{count}} draft is ready.',
    drafts_other: '{{count}} drafts are ready.',
    failed_one: '{{count}} failed.',
    failed_other: '{{count}} failed.',
  },
  connection: {
    connecting: 'Connecting …',
    live: 'Up to date',
    reconnecting: 'Reconnecting … what you see may be a little old.',
    offline: 'This device is offline. What you see may be old.',
    'signed-out': 'You are signed out.',
  },
  reasonUnknown: 'It did not work ({{code}}). Try again; if it stays, tell whoever runs Cloister.',
  reason: {
    unknown: 'It did not work. Try again; if it stays, tell whoever runs Cloister.',
    unexpected:
      'A fault of the service ended it. Try again; if it stays, tell whoever runs Cloister.',
    empty: 'The file holds no text at all. Check that it is the right file, and send it again.',
    'no-text':
      'The file holds pictures without text, such as a scan. Send one with a text layer, or the text itself.',
    'nothing-recognized':
      'No text could be recognized on the picture. Scan it straight and at 300 dots per inch.',
    encrypted:
      'The file is protected by a password. Send a PDF with its password, any other file without protection.',
    'wrong-password':
      'The password does not open the file. Choose the file again and send it with the right one.',
    broken: 'The file is damaged. Open it where it was made, save it anew, and send that.',
    'type-mismatch':
      'The content is not what the name says. Give the file its right name and send it again.',
    'unsupported-type':
      'This type cannot be read. Send PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt), RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg) or a picture. Save a spreadsheet (.ods) as .xlsx and a presentation (.odp) as .pptx.',
    'format-not-accepted':
      'This type cannot be read. Send PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt), RTF, HTML, plain text, CDA, FHIR, e-mail (.eml, .msg) or a picture. Save a spreadsheet (.ods) as .xlsx and a presentation (.odp) as .pptx.',
    'legacy-word': 'This is a Word file from before 2007. Save it as .docx and send that.',
    'legacy-excel': 'This is an Excel file from before 2007. Save it as .xlsx and send that.',
    'legacy-powerpoint':
      'This is a PowerPoint file from before 2007. Save it as .pptx and send that.',
    'outlook-message':
      'This is Outlook’s own form of a message (.msg). Save it as .eml or PDF and send that.',
    'winmail-dat':
      'This is winmail.dat, which only Outlook opens. Ask for the message as plain text or HTML.',
    'declares-entities':
      'The XML declares a document type (DOCTYPE). Remove the declaration and send the file again.',
    'nested-unreadable':
      'It is only the wrapping of a file that cannot be read. Send that one as a file of its own.',
    'nested-too-deep':
      'Files lie in files, deeper than allowed. Send the inner ones by themselves.',
    'elements-too-deep':
      'Parts of it are nested deeper than allowed. Save it again in a simpler form.',
    'too-many-attachments':
      'The e-mail has more attachments than allowed. Send them by themselves.',
    'too-many-pages': 'The file has more pages than allowed. Split it and send the parts.',
    'too-many-scanned-pages': 'More scanned pages than allowed. Split the file and send the parts.',
    'too-many-pixels': 'The picture is larger than allowed. Send it smaller.',
    'page-too-slow':
      'Recognizing one page took too long. Scan it straight and at 300 dots per inch.',
    malware: 'A malware scanner found something in it. Ask whoever runs Cloister.',
    'scan-refused': 'The malware scanner does not take a file of this size. Split it.',
    'quota-exceeded': 'You have sent as much today as is allowed. Go on later.',
    'too-much-unpacked':
      'Unpacked, the file would be larger than allowed. Save it without what it does not need.',
    'too-much-text': 'The text is longer than 8,000,000 characters. Split it and send the parts.',
    'attempts-exhausted':
      'Reading it was begun three times and never came to an end. Save it in a simpler form.',
    'too-slow': 'Reading it took too long. Save it in a simpler form, or split it.',
    'too-much-memory': 'Reading it took too much memory. Save it in a simpler form, or split it.',
    'too-much-output': 'Reading it gave too much. Save it in a simpler form, or split it.',
    crashed: 'The reader stopped at this file. Save it in a simpler form and send that.',
    quarantined: 'The file is held back. Ask whoever runs Cloister.',
    erased: 'The document has been erased.',
    'seal-broken': 'What arrived is not what was sealed. Send it again.',
    'document-empty': 'The file has no bytes. Choose another file.',
    'document-too-large':
      'The file is larger than allowed here. Split it, or ask for a higher limit.',
    'upload-too-many-pieces': 'It arrived in too many pieces. Discard it and send it again.',
    'upload-expired': 'It was not finished in its time and is deleted. Send it again.',
    'compartment-not-yours': 'No ward or matter of yours can take it. Ask to be added to one.',
    'profile-not-found': 'The chosen profile is no longer there. Choose another one.',
    'section-not-found': 'The profile lacks a section that was asked for. Summarize it again.',
    'too-many-waiting-tokens':
      'Too much waits already, so no summary was asked for. Try again in a while.',
    'source-rejected': 'The text of the document could not be read, so nothing was written.',
    'source-not-usable': 'The text of the document cannot be used. Send it again in another form.',
    'source-no-longer-usable': 'The document is no longer there to be summarized.',
    'prompt-too-long': 'The text does not fit the model. Try again, or choose a larger model.',
    'context-too-small': 'The model is too small for this profile. Choose a larger model.',
    'nothing-written': 'The model ended without a word. Try again, or choose another profile.',
    'receipt-mismatch':
      'The model may not have read all of it, so the text is not used. Try again.',
    'deadline-exceeded': 'Writing took longer than allowed. Try again when less is waiting.',
    'engine-crashed': 'The model stopped. Try again; if it stays, tell whoever runs Cloister.',
    'engine-timeout': 'The model gave no sign of life. Try again.',
    'engine-closed': 'The model was shut down. Try again when the service is up.',
    'model-not-usable': 'This machine cannot run the model. Tell whoever runs Cloister.',
    'generation-failed': 'The model failed while it wrote. Try again.',
    'worker-lost': 'The process that wrote it ended. Try again.',
    'worker-stopped': 'The service was stopped while it wrote. Try again.',
    requested: 'It was cancelled.',
    cancelled: 'It was cancelled.',
  },
} as const;
