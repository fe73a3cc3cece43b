/** What more than one page says. */
export const common = {
  product: 'Cloister',
  retry: 'Try again',
  cancel: 'Cancel',
  keep: 'Keep it',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Your browser blocked copying. Select the text and copy it yourself.',
  waiting: 'Loading …',
  required: 'Fill in this field.',
  diff: { added: 'added:', removed: 'deleted:', end: 'end.' },
  reason: {
    label: 'Reason',
    help: 'Recorded in the audit trail. No patient data.',
    short: 'Enter a reason of at least 3 characters.',
  },
  document: {
    received: 'Received',
    quarantined: 'In quarantine',
    extracting: 'Reading text',
    extracted: 'Text read',
    rejected: 'Rejected',
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
    rejected: 'Rejected',
    superseded: 'Replaced by a newer one',
    erased: 'Erased',
  },
  upload: {
    receiving: 'Uploading',
    finished: 'Received',
    refused: 'Rejected',
  },
  problem: {
    title: 'That didn’t work',
    unreachable: {
      title: 'Can’t reach Cloister',
      text: 'Check your network connection and try again. If that doesn’t help, contact your Cloister administrator.',
    },
    fault: {
      title: 'Something went wrong on our side',
      text: 'Nothing was lost. Try again in a moment. If it keeps happening, contact your Cloister administrator.',
    },
    busy: {
      title: 'Cloister is busy',
      text: 'It can’t take any more requests right now. Try again shortly.',
    },
    unknown: {
      title: 'Something went wrong on this page',
      text: 'Reload the page. If it happens again, contact your Cloister administrator.',
    },
    // in place of the service's own sentence, by its code (and reason): what readers meet often
    said: {
      'not-allowed':
        'You don’t have permission to do this. If you need it for your work, ask an administrator.',
      'csrf-refused': 'This page is older than your session. Reload it.',
      'validation-failed': 'Some entries aren’t valid:',
      'sign-in-refused': 'Wrong login name or password. Check both and try again.',
      'sign-in-over': 'This sign-in took too long or has ended. Sign in again.',
      'email-code-wrong': 'This isn’t the code from the latest e-mail. Check it and try again.',
      'email-code-over': 'This code is no longer valid. Send a new one.',
      'emails-not-offered': 'This installation doesn’t send e-mail.',
      'notification-not-found': 'This notification no longer exists.',
      'too-many-email-codes': 'You’ve reached the limit for codes within an hour.',
      'second-factor-wrong':
        'That’s wrong or was already used. Wait for the next code or use another method.',
      'second-factor-needed': 'Your account has a second factor. Use it as well.',
      'second-factor-required':
        'Your organization requires a second factor. Add one to your account first.',
      'last-factor-stays':
        'Your organization requires a second factor, and this is your last one. Add another first.',
      'passkey-unknown':
        'This passkey doesn’t belong to any account here. Sign in with your password.',
      'passkey-refused': 'The passkey couldn’t be saved. Try again.',
      'passkey-not-shown':
        'No passkey was used, or this device has none for this site. Try again or use another method.',
      'passkey-known-already': 'This device already has a passkey for your account.',
      'passkeys-unavailable':
        'Passkeys only work at the public address of Cloister. Open it there or use another method.',
      'sign-on-unavailable':
        'Single sign-on isn’t responding. Try again, or sign in with a login name and password if you have them.',
      'sign-on-refused': 'Single sign-on didn’t sign you in. Try again.',
      'sign-on-no-role':
        'None of your groups has a role in Cloister. Ask the people who manage groups in your organization.',
      'sign-on-removed': 'Your account in Cloister was removed. Ask an administrator.',
      'sign-on-not-configured': 'Single sign-on isn’t set up here.',
      'sign-on-not-confirmed-another-person':
        'A different person signed in at single sign-on. Try again with your own account.',
      'sign-on-not-confirmed-too-early':
        'Single sign-on didn’t ask you to sign in again. Try once more. If it keeps happening, contact your Cloister administrator.',
      'sign-on-not-confirmed-session-ended': 'Your session has ended. Sign in again.',
      'sign-on-confirmation-over':
        'This confirmation was already used, is older than five minutes, or is for something else. Confirm again.',
      'totp-on-already': 'An authenticator app is already set up. Turn it off first.',
      'totp-not-begun': 'The key on this page is no longer valid. Start again.',
      'sign-in-locked':
        'Too many wrong passwords in a row. Your Cloister administrator can unlock you right away: npx cloister user unlock NAME.',
      'current-password-wrong': 'The current password is wrong. Nothing was changed.',
      'own-rights': 'You can’t change your own rights. Ask another administrator.',
      'own-credentials': 'Change your own password and second factors on your account page.',
      'reset-lately':
        'Your password or second factor was reset recently. Until the waiting period is over, you can’t confirm or review anything with this account.',
      'rights-change-not-found': 'This change of rights doesn’t exist.',
      'rights-change-settled':
        'This change of rights is no longer pending. Reload to see the outcome.',
      'own-rights-change':
        'You can’t confirm a change you requested yourself. A second administrator must do it.',
      'own-account-made':
        'You created the account this depends on. Another administrator or the operator must confirm that account first.',
      'administrator-not-verified':
        'Only a verified administrator can confirm this: one with a second factor, whose account the operator or another administrator has confirmed.',
      'break-glass-of-own-account':
        'You created, confirmed or changed the account that used this break-glass access. Another auditor must review it.',
      'reviewer-not-independent':
        'The person who used this break-glass access created your account. Another administrator or the operator must confirm your account first.',
      'last-administrator':
        'At least one administrator must remain. Make someone else an administrator first.',
      'release-not-found': 'This release doesn’t exist.',
      'release-decided': 'This has already been decided. Reload the page.',
      'no-release-in-force': 'It is no longer active. Reload the page.',
      'other-in-force':
        'It was compared with something other than what is active now. Evaluate it again.',
      'in-force-already': 'This is already active.',
      'same-approver':
        'You’ve already approved this, with this account or another one of yours. A second person must approve it.',
      'organization-needed':
        'Several organizations use this installation. Enter the short name of yours.',
      'organization-suspended':
        'This organization is suspended, so nobody can sign in. Its data is kept. Contact your Cloister administrator.',
      'of-the-installation':
        'This affects every organization on this installation. Ask your Cloister administrator to do it.',
      'in-force-of-another':
        'People in another organization activated the model in use here. Only they can replace it or roll it back.',
      'adapter-retired':
        'Training rows of this adapter have been erased, and your organization doesn’t allow such adapters to be activated.',
      'adapter-of-one-tenant':
        'This adapter was trained on data from one organization, and several use this installation. It can’t be activated here.',
      'model-for-development':
        'A file of this model is listed only in a development build, and an organization here processes real patient data. Ask your Cloister administrator to install a release, or to check and allow the files: cloister model allow.',
      'development-model-in-use':
        'The model here is listed only in a development build, so it isn’t accepted for real patient data. Ask your Cloister administrator to install a release, or to check and allow its files: cloister model allow. Then try again.',
      'merge-not-found': 'This merge doesn’t exist or has already been undone.',
      'person-not-found': 'This person doesn’t exist or was removed.',
      'compartment-not-found': 'One of the compartments no longer exists. Reload the page.',
      'compartment-name-taken': 'A compartment with this name already exists. Choose another name.',
      'client-not-found': 'This client system doesn’t exist or was revoked.',
      'client-name-taken':
        'A client system with this name already exists. Choose another name, or revoke that one first.',
      'destination-not-found': 'This destination doesn’t exist or was removed.',
      'destination-kind-fixed':
        'A destination can’t be changed to another kind. Add a new one and remove this one.',
      'destination-signs-nothing': 'HL7 messages aren’t signed, so this destination has no secret.',
      'destination-name-taken': 'A destination with this name already exists. Choose another name.',
      'compartment-unknown': 'One of the compartments no longer exists. Reload the page.',
      'address-not-allowed-address-internal':
        'This address is inside the network. Ask your Cloister administrator to add it to CLOISTER_DELIVERY_HOSTS.',
      'address-not-allowed-address-not-https':
        'The address must start with https://, or with mllps:// for HL7.',
      'address-not-allowed-address-not-listed':
        'This host isn’t listed. Ask your Cloister administrator to add it to CLOISTER_DELIVERY_HOSTS.',
      'address-not-allowed-address-with-login':
        'Remove the name and password from the address: everyone who reads it would see them.',
      'delivery-not-found': 'This delivery no longer exists.',
      'delivery-not-possible': 'The delivery has changed. Reload to see its current state.',
      'patient-not-found':
        'No patient has this identifier. Compare it with the chart and enter it in full.',
      'patient-ambiguous':
        'Several patients have this identifier. Also enter the authority that assigned it.',
      'break-glass-not-found': 'This break-glass access has already ended.',
      'login-name-taken': 'This login name is already taken. Choose another one.',
      'password-refused-too-short': 'The password is too short.',
      'password-refused-too-long': 'The password is too long.',
      'password-refused-common':
        'This password is on the list attackers try first, or is a variation of one on it. Use four or five unrelated words.',
      'password-refused-derived':
        'This password is based on your name, your organization’s name or the name of this service. Use four or five unrelated words.',
      'sources-of-two-patients':
        'These documents are about different patients. Summarize each patient’s documents separately.',
      'review-changed': 'Someone else changed this. Check the current state, then decide again.',
      'review-not-possible':
        'This can’t be done in the summary’s current state. Reload the page to see it.',
      'not-assigned': 'This review isn’t assigned to you. Claim it first or have it handed over.',
      'not-a-reviewer-of-this':
        'This person isn’t a reviewer or doesn’t have access to this summary. Choose someone else.',
      'version-not-found': 'This version of the summary doesn’t exist.',
      'sentence-unknown': 'The latest version no longer has this sentence. Reload the page.',
      'no-such-finding': 'This sentence is no longer marked to check. Reload the page.',
      'overridden-already': 'Someone has already kept this sentence with a reason.',
      'no-such-omission':
        'This fact is no longer listed as left out, or doesn’t need an answer. Reload the page.',
      'omission-answered': 'Someone has already given a reason for this.',
      'earlier-check':
        'This draft was checked with an earlier version of the rules. Open the review again to have it checked, then sign.',
      'edit-open': 'A sentence is still being edited. Apply or cancel the edit first.',
      'edits-not-saved':
        'You have edits that aren’t saved as a version. Save or discard them first.',
      'working-copy-not-found': 'You have no unsaved edits any more.',
      'working-copy-changed':
        'Your edits were saved from another window. Load those, then redo your latest ones.',
      'base-version-outdated':
        'There is a newer version than the one you’re editing. Discard your edits and start again.',
      'sentences-not-usable': 'The edited text doesn’t match the version. Reload the page.',
      'sentences-not-usable-too-long':
        'The text is over the limit of 200,000 characters for an edited summary. Shorten it.',
      'nothing-changed':
        'The text is the same as in the version you’re editing. There is nothing to save.',
      'source-changed':
        'The source has changed. Create a new draft, or keep this one with a reason.',
      'message-not-held': 'This message isn’t waiting to be assigned to a patient.',
      'source-unchanged':
        'The source hasn’t changed, or someone has already kept the text with a reason.',
      'source-taken-back': 'The sender has withdrawn one of the documents. Leave it out.',
      'open-findings':
        'You can’t sign yet: something is left out or needs checking. Answer each item first.',
      'sources-unanswered':
        'There are open questions about the sources: what wasn’t read, or whether text is struck out. Answer each one, then sign.',
      'unchecked-not-compared':
        'Some sentences couldn’t be checked. Compare them with the sources, confirm that you did, then sign.',
      'passages-not-seen':
        'The model read only passages of the documents. Look through the rest, confirm that you did, then sign.',
      'struck-text-stated':
        'The summary states something you said is struck out. Edit or delete the sentence, or answer “Not struck out”.',
      'content-changed':
        'What you were shown is no longer what you would sign. Close this, read it again, then sign.',
      'signed-already':
        'You’ve already signed this version. Someone else must give the other signature.',
      'same-person':
        'You gave the other signature of this version yourself, with another account. Someone else must sign.',
      'reset-too-recent':
        'Your password or second factor was reset recently. Until the waiting period is over, you can’t sign with this account.',
      'signature-not-found': 'This signature doesn’t exist on the summary.',
    },
    plain: 'Cloister refused this without giving a reason. Reload the page and try again.',
    again_one: 'Try again in {{count}} second.',
    again_other: 'Try again in {{count}} seconds.',
    againMinutes_one: 'Try again in {{count}} minute.',
    againMinutes_other: 'Try again in {{count}} minutes.',
  },
} as const;
