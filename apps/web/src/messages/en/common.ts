/** What more than one page says. */
export const common = {
  product: 'Cloister',
  retry: 'Try again',
  cancel: 'Cancel',
  keep: 'Keep it',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
  waiting: 'Loading …',
  document: {
    received: 'Received',
    quarantined: 'Held back',
    extracting: 'Reading text',
    extracted: 'Text read',
    rejected: 'Refused',
    replaced: 'Replaced',
    erased: 'Erased',
  },
  summary: {
    queued: 'Queued',
    running: 'Writing',
    draft: 'Machine draft, not reviewed',
    in_review: 'Machine draft, in review',
    signed: 'Signed',
    amended: 'Amended',
    withdrawn: 'Withdrawn',
    failed: 'Failed',
    cancelled: 'Cancelled',
    rejected: 'Refused',
    superseded: 'Replaced by a newer one',
  },
  upload: {
    receiving: 'Uploading',
    finished: 'Received',
    refused: 'Refused',
  },
  problem: {
    title: 'That did not work',
    unreachable: {
      title: 'The service does not answer',
      text: 'Check that Cloister is running and that this device reaches it, then try again.',
    },
    fault: {
      title: 'The service has a fault',
      text: 'Nothing of yours is lost. Try again in a moment; if it stays, tell whoever runs Cloister here.',
    },
    busy: {
      title: 'The service is busy',
      text: 'It takes no more at the moment. Try again shortly.',
    },
    unknown: {
      title: 'This page met a fault of its own',
      text: 'Load the page again. If it happens again, tell whoever runs Cloister here.',
    },
    // in place of the service's own sentence, by its code (and reason): what readers meet often
    said: {
      'not-allowed': 'Your account may not do this. If your work needs it, ask an administrator.',
      'csrf-refused': 'This page is older than your session. Load it again.',
      'validation-failed': 'Something that was filled in does not fit:',
      'sign-in-refused': 'The name or the password is not right. Check both and try again.',
      'sign-in-locked':
        'There were too many wrong passwords in a row. Whoever runs Cloister here can let you in at once: npx cloister user unlock NAME.',
      'current-password-wrong': 'The current password is not right. Nothing was changed.',
      'login-name-taken': 'Somebody signs in with this name already. Choose another one.',
      'password-refused-too-short': 'The password is too short.',
      'password-refused-too-long': 'The password is too long.',
      'password-refused-common':
        'This password is on the list of those that attackers try first, or repeats or decorates one of them. Take four or five unrelated words.',
      'password-refused-derived':
        'This password is made of your name, your organization’s or that of this service. Take four or five unrelated words.',
    },
    plain: 'The service refused this without saying why. Load the page again, then try once more.',
    again_one: 'Try again in {{count}} second.',
    again_other: 'Try again in {{count}} seconds.',
    againMinutes_one: 'Try again in {{count}} minute.',
    againMinutes_other: 'Try again in {{count}} minutes.',
  },
} as const;
