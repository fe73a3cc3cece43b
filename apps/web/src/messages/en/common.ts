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
    erased: 'Erased',
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
      'sign-in-over': 'This sign-in took too long or has ended. Sign in again.',
      'email-code-wrong': 'That is not the code of the last e-mail. Look again.',
      'email-code-over': 'This code does not count any more. Have a new one sent.',
      'emails-not-offered': 'This installation sends no e-mail.',
      'notification-not-found': 'This notification is not there any more.',
      'too-many-email-codes': 'You have been sent as many codes as are allowed within an hour.',
      'second-factor-wrong':
        'That is not right, or was used before. Wait for the next code, or take another way.',
      'second-factor-needed': 'Your account has a second factor. Show it, too.',
      'second-factor-required':
        'Your organization demands a second factor. Add one to your account first.',
      'last-factor-stays':
        'Your organization demands a second factor, and this is your last one. Add another first.',
      'passkey-unknown': 'This passkey does not open an account here. Sign in with your password.',
      'passkey-refused': 'The passkey could not be kept. Try again.',
      'passkey-not-shown':
        'No passkey was shown, or the device has none for this site. Try again, or take another way.',
      'passkey-known-already': 'This device has a passkey for your account already.',
      'passkeys-unavailable':
        'Passkeys belong to the public address of this service. Open it there, or take another way.',
      'sign-on-unavailable':
        'Single sign-on does not answer at the moment. Try again, or sign in with a name and password if you have them.',
      'sign-on-refused': 'Single sign-on did not let you in. Try again.',
      'sign-on-no-role':
        'None of your groups has a role here. Ask whoever keeps the groups of your house.',
      'sign-on-removed': 'Your account here was removed. Ask an administrator.',
      'sign-on-not-configured': 'There is no single sign-on here.',
      'sign-on-not-confirmed-another-person':
        'Somebody else signed in at single sign-on than is signed in here. Try again as yourself.',
      'sign-on-not-confirmed-too-early':
        'Single sign-on did not ask you to sign in anew. Try again; if it stays, tell whoever runs Cloister here.',
      'sign-on-not-confirmed-session-ended': 'Your session ended meanwhile. Sign in again.',
      'sign-on-confirmation-over':
        'That confirmation was used before, is older than five minutes or is for something else. Confirm again.',
      'totp-on-already': 'An authenticator app is set up already. Turn it off first.',
      'totp-not-begun': 'The key on this page is no longer good. Begin again.',
      'sign-in-locked':
        'There were too many wrong passwords in a row. Whoever runs Cloister here can let you in at once: npx cloister user unlock NAME.',
      'current-password-wrong': 'The current password is not right. Nothing was changed.',
      'own-rights': 'Nobody changes their own rights. Ask another administrator.',
      'own-credentials': 'Change your own password and second factors on the page of your account.',
      'reset-lately':
        'Somebody reset your password or second factor not long ago. Until some time has passed, this account confirms and reviews nothing.',
      'rights-change-not-found': 'This change of rights is not there.',
      'rights-change-settled':
        'This change of rights is not pending any more. Reload to see what became of it.',
      'own-rights-change':
        'Nobody confirms a change that they asked for themselves. A second administrator does.',
      'own-account-made':
        'You made the account that this depends on. Another administrator, or the operator, confirms that account first.',
      'administrator-not-verified':
        'Only a verified administrator confirms: one with a second factor, whom the operator or another administrator has confirmed.',
      'break-glass-of-own-account':
        'You made, confirmed or changed the account that used this emergency access. Another auditor reviews it.',
      'reviewer-not-independent':
        'The person whose emergency access this is made your account. Another administrator, or the operator, confirms your account first.',
      'last-administrator': 'One administrator remains at least. Make another one first.',
      'release-not-found': 'This release is not there.',
      'release-decided': 'Somebody has decided about it meanwhile. Load the page again.',
      'no-release-in-force': 'It is not in force any more. Load the page again.',
      'other-in-force':
        'It was compared with something else than what is in force now. It has to be evaluated anew.',
      'in-force-already': 'This is what is in force already.',
      'same-approver':
        'You have approved it already, with this account or another one of yours. A second person has to.',
      'organization-needed':
        'Several organizations use this installation. Say which one is yours, by its short name.',
      'organization-suspended':
        'This organization is suspended: nobody signs in. Its data is kept. Ask whoever runs Cloister.',
      'of-the-installation':
        'This holds for all organizations that use the installation. Whoever runs Cloister does it.',
      'in-force-of-another':
        'People of another organization have put in force what computes here. Only they can replace it or take it back.',
      'adapter-retired':
        'Rows that the adapter was trained on have been erased since, and your organization puts no such adapter in force.',
      'adapter-of-one-tenant':
        'The adapter was trained on data of one organization, and this installation serves several. It cannot be put in force here.',
      'model-for-development':
        'A file of this model is only on the list of a development build, and an organization here processes real patients’ data. Ask whoever runs Cloister here to install a release, or to check and allow the files: cloister model allow.',
      'development-model-in-use':
        'The model here is only on the list of a development build, so it is not accepted for real patients’ data. Ask whoever runs Cloister here to install a release, or to check and allow its files: cloister model allow. Then try again.',
      'merge-not-found': 'This merge is not there, or somebody has undone it already.',
      'person-not-found': 'This person is not there, or was removed.',
      'compartment-not-found':
        'One of the compartments is not there any more. Load the page again.',
      'compartment-name-taken': 'A compartment of this name exists. Choose another name.',
      'client-not-found': 'This client system is not there, or was revoked.',
      'client-name-taken':
        'A client system of this name exists. Choose another name, or revoke that one first.',
      'destination-not-found': 'This destination is not there, or was removed.',
      'destination-kind-fixed':
        'A destination stays of its kind. Add another one, and remove this one.',
      'destination-signs-nothing':
        'HL7 messages are not signed, so this destination has no secret.',
      'destination-name-taken': 'A destination of this name exists. Choose another name.',
      'compartment-unknown': 'One of the compartments is not there any more. Load the page again.',
      'address-not-allowed-address-internal':
        'This address lies inside the network. The operator lists it in CLOISTER_DELIVERY_HOSTS.',
      'address-not-allowed-address-not-https':
        'The address has to begin with https://, or with mllps:// for HL7.',
      'address-not-allowed-address-not-listed':
        'This host is not listed. The operator lists it in CLOISTER_DELIVERY_HOSTS.',
      'address-not-allowed-address-with-login':
        'Leave the name and password out of the address: everybody who reads it would see them.',
      'delivery-not-found': 'This delivery is not there any more.',
      'delivery-not-possible': 'It stands differently by now. Load the page again.',
      'patient-not-found':
        'No patient has this identifier. Compare it with the chart; part of one finds nobody.',
      'patient-ambiguous':
        'Several patients have this identifier. Name the authority that assigned it as well.',
      'break-glass-not-found': 'This emergency access is over already.',
      'login-name-taken': 'Somebody signs in with this name already. Choose another one.',
      'password-refused-too-short': 'The password is too short.',
      'password-refused-too-long': 'The password is too long.',
      'password-refused-common':
        'This password is on the list of those that attackers try first, or repeats or decorates one of them. Take four or five unrelated words.',
      'password-refused-derived':
        'This password is made of your name, your organization’s or that of this service. Take four or five unrelated words.',
      'sources-of-two-patients':
        'These documents are about different patients. Ask for a summary of each by itself.',
      'review-changed':
        'Somebody else was quicker. Look at the summary as it is now, then decide again.',
      'review-not-possible':
        'In its present state this cannot be done to the summary. Load the page again to see how it stands.',
      'not-assigned': 'The review is not yours. Claim it, or have it handed over, first.',
      'not-a-reviewer-of-this':
        'This person does not review, or may not see this summary. Choose somebody else.',
      'version-not-found': 'The summary has no such version.',
      'sentence-unknown': 'The newest version has no such sentence any more. Load the page again.',
      'no-such-finding': 'This sentence is no longer to be checked. Reload the page.',
      'overridden-already': 'Somebody has kept this sentence with a reason already.',
      'no-such-omission':
        'This fact is no longer left out, or needs no answer. Load the page again.',
      'omission-answered': 'Somebody has given a reason for this already.',
      'earlier-check':
        'An earlier version of the check judged this draft. Open the review again, then sign.',
      'edit-open': 'A sentence is still being written. Apply or cancel it first.',
      'edits-not-saved':
        'You have edits that are not saved as a version. Save or discard them first.',
      'working-copy-not-found': 'There are no unsaved edits of yours any more.',
      'working-copy-changed':
        'Your edits were kept from another window meanwhile. Load those, and do the last ones again.',
      'base-version-outdated':
        'There is a newer version than the one that you edit. Discard your edits and begin anew.',
      'sentences-not-usable': 'The edited text does not fit the version. Load the page again.',
      'sentences-not-usable-too-long':
        'The text is longer than 200,000 characters, the limit of an edited summary. Shorten it.',
      'nothing-changed': 'The text is that of the version that you edit. There is nothing to save.',
      'source-changed':
        'The source has changed. Have the draft written anew, or say why it may be signed as it is.',
      'message-not-held': 'This message does not wait for anybody to say whose it is.',
      'source-unchanged': 'The source says what it did, or somebody answers for that already.',
      'source-taken-back': 'The sender of a document has taken it back. Leave it out.',
      'open-findings': 'Something is left out or to be checked. Answer each item before you sign.',
      'sources-unanswered':
        'There are open questions about the sources: what was not read of them, or whether text is struck out. Answer each of them, then sign.',
      'unchecked-not-compared':
        'Some sentences could not be checked. Compare them with the sources, confirm that, then sign.',
      'passages-not-seen':
        'The model read only passages of the documents. Look through the rest, confirm that, then sign.',
      'struck-text-stated':
        'The summary states what you say is struck out. Edit or delete the sentence, or answer “Not struck out”.',
      'content-changed':
        'What you were shown is no longer what you would sign. Close this, look at it again, and sign then.',
      'signed-already': 'You have signed this version. Somebody else gives the other signature.',
      'same-person': 'The other signature of this version is your own, by another account.',
      'reset-too-recent':
        'Somebody reset your password or second factor not long ago. Until some time has passed, nobody can sign with this account.',
      'signature-not-found': 'The summary has no such signature.',
    },
    plain: 'The service refused this without saying why. Load the page again, then try once more.',
    again_one: 'Try again in {{count}} second.',
    again_other: 'Try again in {{count}} seconds.',
    againMinutes_one: 'Try again in {{count}} minute.',
    againMinutes_other: 'Try again in {{count}} minutes.',
  },
} as const;
