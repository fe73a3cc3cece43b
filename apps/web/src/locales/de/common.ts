import type { Translation } from '../translation.js';
import type { common as english } from '../en/common.js';

export const common: Translation<typeof english> = {
  product: 'Cloister',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  keep: 'Behalten',
  close: 'Schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn selbst.',
  waiting: 'Wird geladen …',
  required: 'Füllen Sie dieses Feld aus.',
  diff: { added: 'hinzugefügt:', removed: 'gelöscht:', end: 'Ende.' },
  reason: {
    label: 'Grund',
    help: 'Wird im Audit-Trail festgehalten. Keine Patientendaten.',
    short: 'Geben Sie einen Grund mit mindestens 3 Zeichen an.',
  },
  document: {
    received: 'Eingegangen',
    quarantined: 'In Quarantäne',
    extracting: 'Text wird gelesen',
    extracted: 'Text gelesen',
    rejected: 'Abgelehnt',
    erased: 'Gelöscht',
  },
  summary: {
    queued: 'In der Warteschlange',
    running: 'Wird geschrieben',
    draft: 'Maschineller Entwurf, ungeprüft',
    in_review: 'Maschineller Entwurf, in Prüfung',
    signed: 'Signiert',
    amended: 'Ergänzt',
    withdrawn: 'Zurückgezogen',
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen',
    rejected: 'Abgelehnt',
    superseded: 'Durch neuere ersetzt',
    erased: 'Gelöscht',
  },
  upload: {
    receiving: 'Wird hochgeladen',
    finished: 'Eingegangen',
    refused: 'Abgelehnt',
  },
  problem: {
    title: 'Das hat nicht geklappt',
    unreachable: {
      title: 'Cloister ist nicht erreichbar',
      text: 'Prüfen Sie Ihre Netzwerkverbindung und versuchen Sie es erneut. Hilft das nicht, wenden Sie sich an Ihre Cloister-Administration.',
    },
    fault: {
      title: 'Auf unserer Seite ist etwas schiefgegangen',
      text: 'Es ist nichts verloren gegangen. Versuchen Sie es gleich erneut. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
    },
    busy: {
      title: 'Cloister ist ausgelastet',
      text: 'Zurzeit werden keine weiteren Anfragen angenommen. Versuchen Sie es in Kürze erneut.',
    },
    unknown: {
      title: 'Auf dieser Seite ist ein Fehler aufgetreten',
      text: 'Laden Sie die Seite neu. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
    },
    said: {
      'not-allowed':
        'Dafür fehlt Ihnen die Berechtigung. Wenn Sie sie für Ihre Arbeit brauchen, wenden Sie sich an einen Administrator.',
      'csrf-refused': 'Diese Seite ist älter als Ihre Sitzung. Laden Sie sie neu.',
      'validation-failed': 'Einige Angaben sind ungültig:',
      'sign-in-refused':
        'Anmeldename oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es erneut.',
      'sign-in-over':
        'Diese Anmeldung hat zu lange gedauert oder ist beendet. Melden Sie sich erneut an.',
      'email-code-wrong':
        'Das ist nicht der Code aus der letzten E-Mail. Prüfen Sie ihn und versuchen Sie es erneut.',
      'email-code-over': 'Dieser Code gilt nicht mehr. Lassen Sie sich einen neuen senden.',
      'emails-not-offered': 'Diese Installation versendet keine E-Mails.',
      'notification-not-found': 'Diese Benachrichtigung gibt es nicht mehr.',
      'too-many-email-codes': 'Sie haben das Limit für Codes innerhalb einer Stunde erreicht.',
      'second-factor-wrong':
        'Das stimmt nicht oder wurde bereits verwendet. Warten Sie auf den nächsten Code oder wählen Sie eine andere Methode.',
      'second-factor-needed': 'Ihr Konto hat einen zweiten Faktor. Bestätigen Sie auch mit diesem.',
      'second-factor-required':
        'Ihre Organisation verlangt einen zweiten Faktor. Richten Sie zuerst einen in Ihrem Konto ein.',
      'last-factor-stays':
        'Ihre Organisation verlangt einen zweiten Faktor, und dies ist Ihr letzter. Richten Sie zuerst einen anderen ein.',
      'passkey-unknown':
        'Dieser Passkey gehört hier zu keinem Konto. Melden Sie sich mit Ihrem Passwort an.',
      'passkey-refused': 'Der Passkey konnte nicht gespeichert werden. Versuchen Sie es erneut.',
      'passkey-not-shown':
        'Es wurde kein Passkey verwendet, oder dieses Gerät hat keinen für diese Seite. Versuchen Sie es erneut oder wählen Sie eine andere Methode.',
      'passkey-known-already': 'Dieses Gerät hat bereits einen Passkey für Ihr Konto.',
      'passkeys-unavailable':
        'Passkeys funktionieren nur unter der öffentlichen Adresse von Cloister. Öffnen Sie Cloister dort oder wählen Sie eine andere Methode.',
      'sign-on-unavailable':
        'Single Sign-on antwortet nicht. Versuchen Sie es erneut, oder melden Sie sich mit Anmeldename und Passwort an, falls Sie beides haben.',
      'sign-on-refused':
        'Die Anmeldung über Single Sign-on hat nicht geklappt. Versuchen Sie es erneut.',
      'sign-on-no-role':
        'Keine Ihrer Gruppen hat eine Rolle in Cloister. Wenden Sie sich an die Stelle, die in Ihrer Organisation die Gruppen verwaltet.',
      'sign-on-removed':
        'Ihr Konto in Cloister wurde entfernt. Wenden Sie sich an einen Administrator.',
      'sign-on-not-configured': 'Single Sign-on ist hier nicht eingerichtet.',
      'sign-on-not-confirmed-another-person':
        'Bei Single Sign-on hat sich eine andere Person angemeldet. Versuchen Sie es erneut mit Ihrem eigenen Konto.',
      'sign-on-not-confirmed-too-early':
        'Single Sign-on hat keine erneute Anmeldung verlangt. Versuchen Sie es erneut. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
      'sign-on-not-confirmed-session-ended': 'Ihre Sitzung ist beendet. Melden Sie sich erneut an.',
      'sign-on-confirmation-over':
        'Diese Bestätigung wurde bereits verwendet, ist älter als fünf Minuten oder gilt für etwas anderes. Bestätigen Sie erneut.',
      'totp-on-already':
        'Eine Authenticator-App ist bereits eingerichtet. Schalten Sie sie zuerst aus.',
      'totp-not-begun': 'Der Schlüssel auf dieser Seite gilt nicht mehr. Beginnen Sie von vorn.',
      'sign-in-locked':
        'Zu viele falsche Passwörter nacheinander. Ihre Cloister-Administration kann Sie sofort entsperren: npx cloister user unlock NAME.',
      'current-password-wrong': 'Das aktuelle Passwort ist falsch. Es wurde nichts geändert.',
      'own-rights':
        'Die eigenen Rechte können Sie nicht ändern. Bitten Sie einen anderen Administrator.',
      'own-credentials':
        'Ihr Passwort und Ihre zweiten Faktoren ändern Sie auf der Seite Ihres Kontos.',
      'reset-lately':
        'Ihr Passwort oder Ihr zweiter Faktor wurde vor Kurzem zurückgesetzt. Bis die Wartezeit vorbei ist, können Sie mit diesem Konto nichts bestätigen oder prüfen.',
      'rights-change-not-found': 'Diese Änderung von Rechten gibt es nicht.',
      'rights-change-settled':
        'Diese Änderung von Rechten steht nicht mehr aus. Laden Sie neu, um das Ergebnis zu sehen.',
      'own-rights-change':
        'Was Sie selbst beantragt haben, können Sie nicht bestätigen. Das muss ein zweiter Administrator tun.',
      'own-account-made':
        'Sie haben das Konto angelegt, von dem dies abhängt. Zuerst muss ein anderer Administrator oder der Betreiber dieses Konto bestätigen.',
      'administrator-not-verified':
        'Nur ein verifizierter Administrator kann das bestätigen: einer mit zweitem Faktor, dessen Konto der Betreiber oder ein anderer Administrator bestätigt hat.',
      'break-glass-of-own-account':
        'Sie haben das Konto dieses Notfallzugriffs angelegt, bestätigt oder mit Rechten versehen. Ein anderer Auditor muss ihn prüfen.',
      'reviewer-not-independent':
        'Ihr Konto wurde von der Person angelegt, deren Notfallzugriff dies ist. Zuerst muss ein anderer Administrator oder der Betreiber Ihr Konto bestätigen.',
      'last-administrator':
        'Mindestens ein Administrator muss bleiben. Machen Sie zuerst eine andere Person zum Administrator.',
      'release-not-found': 'Dieses Release gibt es nicht.',
      'release-decided': 'Darüber wurde bereits entschieden. Laden Sie die Seite neu.',
      'no-release-in-force': 'Es ist nicht mehr aktiv. Laden Sie die Seite neu.',
      'other-in-force':
        'Es wurde nicht mit dem verglichen, was jetzt aktiv ist. Es muss neu evaluiert werden.',
      'in-force-already': 'Das ist bereits aktiv.',
      'same-approver':
        'Sie haben das bereits freigegeben, mit diesem oder einem anderen Ihrer Konten. Eine zweite Person muss es freigeben.',
      'organization-needed':
        'Mehrere Organisationen nutzen diese Installation. Geben Sie den Kurznamen Ihrer Organisation an.',
      'organization-suspended':
        'Diese Organisation ist gesperrt, deshalb ist keine Anmeldung möglich. Ihre Daten bleiben erhalten. Wenden Sie sich an Ihre Cloister-Administration.',
      'of-the-installation':
        'Das betrifft alle Organisationen dieser Installation. Bitten Sie Ihre Cloister-Administration darum.',
      'in-force-of-another':
        'Personen einer anderen Organisation haben das Modell aktiviert, das hier verwendet wird. Nur sie können es ersetzen oder zurücknehmen.',
      'adapter-retired':
        'Trainingszeilen dieses Adapters wurden unwiderruflich gelöscht. Ihre Organisation erlaubt nicht, solche Adapter zu aktivieren.',
      'adapter-of-one-tenant':
        'Dieser Adapter wurde mit Daten einer Organisation trainiert, und mehrere nutzen diese Installation. Er kann hier nicht aktiviert werden.',
      'model-for-development':
        'Eine Datei dieses Modells steht nur auf der Liste einer Entwicklungsversion, und eine Organisation hier verarbeitet echte Patientendaten. Bitten Sie Ihre Cloister-Administration, ein Release zu installieren oder die Dateien zu prüfen und zuzulassen: cloister model allow.',
      'development-model-in-use':
        'Das Modell hier steht nur auf der Liste einer Entwicklungsversion und ist deshalb für echte Patientendaten nicht zugelassen. Bitten Sie Ihre Cloister-Administration, ein Release zu installieren oder die Dateien zu prüfen und zuzulassen: cloister model allow. Versuchen Sie es dann erneut.',
      'merge-not-found':
        'Diese Zusammenführung gibt es nicht, oder sie wurde bereits rückgängig gemacht.',
      'person-not-found': 'Diese Person gibt es nicht, oder sie wurde entfernt.',
      'compartment-not-found': 'Einer der Bereiche existiert nicht mehr. Laden Sie die Seite neu.',
      'compartment-name-taken':
        'Es gibt bereits einen Bereich mit diesem Namen. Wählen Sie einen anderen Namen.',
      'client-not-found': 'Dieses System gibt es nicht, oder sein Zugang wurde widerrufen.',
      'client-name-taken':
        'Es gibt bereits ein System mit diesem Namen. Wählen Sie einen anderen Namen oder widerrufen Sie zuerst dessen Zugang.',
      'destination-not-found': 'Dieses Ziel gibt es nicht, oder es wurde entfernt.',
      'destination-kind-fixed':
        'Die Art eines Ziels lässt sich nicht ändern. Legen Sie ein neues an und entfernen Sie dieses.',
      'destination-signs-nothing':
        'HL7-Nachrichten werden nicht signiert, deshalb hat dieses Ziel kein Geheimnis.',
      'destination-name-taken':
        'Es gibt bereits ein Ziel mit diesem Namen. Wählen Sie einen anderen Namen.',
      'compartment-unknown': 'Einer der Bereiche existiert nicht mehr. Laden Sie die Seite neu.',
      'address-not-allowed-address-internal':
        'Diese Adresse liegt im internen Netz. Bitten Sie Ihre Cloister-Administration, sie in CLOISTER_DELIVERY_HOSTS einzutragen.',
      'address-not-allowed-address-not-https':
        'Die Adresse muss mit https:// beginnen, bei HL7 mit mllps://.',
      'address-not-allowed-address-not-listed':
        'Dieser Host ist nicht eingetragen. Bitten Sie Ihre Cloister-Administration, ihn in CLOISTER_DELIVERY_HOSTS einzutragen.',
      'address-not-allowed-address-with-login':
        'Entfernen Sie Name und Passwort aus der Adresse: Wer sie liest, würde beides sehen.',
      'delivery-not-found': 'Diese Zustellung gibt es nicht mehr.',
      'delivery-not-possible':
        'Die Zustellung hat sich geändert. Laden Sie neu, um den aktuellen Stand zu sehen.',
      'patient-not-found':
        'Kein Patient hat diese Kennung. Vergleichen Sie sie mit der Akte und geben Sie sie vollständig ein.',
      'patient-ambiguous':
        'Mehrere Patienten haben diese Kennung. Geben Sie auch an, wer sie vergeben hat.',
      'break-glass-not-found': 'Dieser Notfallzugriff ist bereits beendet.',
      'login-name-taken': 'Dieser Anmeldename ist bereits vergeben. Wählen Sie einen anderen.',
      'password-refused-too-short': 'Das Passwort ist zu kurz.',
      'password-refused-too-long': 'Das Passwort ist zu lang.',
      'password-refused-common':
        'Dieses Passwort steht auf der Liste, die Angreifer zuerst ausprobieren, oder ist eine Abwandlung davon. Verwenden Sie vier oder fünf Wörter ohne Zusammenhang.',
      'password-refused-derived':
        'Dieses Passwort ist aus Ihrem Namen, dem Ihrer Organisation oder dem dieses Dienstes abgeleitet. Verwenden Sie vier oder fünf Wörter ohne Zusammenhang.',
      'sources-of-two-patients':
        'Diese Dokumente betreffen verschiedene Patienten. Lassen Sie die Dokumente jedes Patienten getrennt zusammenfassen.',
      'review-changed':
        'Jemand anderes hat dies geändert. Prüfen Sie den aktuellen Stand, und entscheiden Sie dann erneut.',
      'review-not-possible':
        'Das ist im jetzigen Zustand der Zusammenfassung nicht möglich. Laden Sie die Seite neu, um ihn zu sehen.',
      'not-assigned':
        'Diese Prüfung ist Ihnen nicht zugewiesen. Übernehmen Sie sie zuerst oder lassen Sie sie sich übergeben.',
      'not-a-reviewer-of-this':
        'Diese Person darf nicht prüfen oder hat keinen Zugriff auf diese Zusammenfassung. Wählen Sie jemand anderen.',
      'version-not-found': 'Diese Fassung der Zusammenfassung gibt es nicht.',
      'sentence-unknown':
        'Die neueste Fassung enthält diesen Satz nicht mehr. Laden Sie die Seite neu.',
      'no-such-finding': 'Dieser Satz ist nicht mehr zu prüfen. Laden Sie die Seite neu.',
      'overridden-already': 'Jemand hat diesen Satz bereits mit Begründung behalten.',
      'no-such-omission':
        'Diese Angabe gilt nicht mehr als fehlend oder braucht keine Antwort. Laden Sie die Seite neu.',
      'omission-answered': 'Dafür wurde bereits ein Grund angegeben.',
      'earlier-check':
        'Dieser Entwurf wurde mit einer früheren Version der Regeln geprüft. Öffnen Sie ihn erneut, damit er noch einmal geprüft wird, und signieren Sie dann.',
      'edit-open':
        'Ein Satz ist noch in Bearbeitung. Übernehmen Sie zuerst die Änderung, oder brechen Sie ab.',
      'edits-not-saved':
        'Sie haben Änderungen, die nicht als Fassung gespeichert sind. Speichern oder verwerfen Sie sie zuerst.',
      'working-copy-not-found': 'Sie haben keine ungespeicherten Änderungen mehr.',
      'working-copy-changed':
        'Ihre Änderungen wurden in einem anderen Fenster gesichert. Laden Sie diese und wiederholen Sie dann Ihre letzten.',
      'base-version-outdated':
        'Es gibt eine neuere Fassung als die, die Sie bearbeiten. Verwerfen Sie Ihre Änderungen und beginnen Sie neu.',
      'sentences-not-usable':
        'Der bearbeitete Text passt nicht zur Fassung. Laden Sie die Seite neu.',
      'sentences-not-usable-too-long':
        'Der Text überschreitet die Grenze von 200.000 Zeichen für eine bearbeitete Zusammenfassung. Kürzen Sie ihn.',
      'nothing-changed':
        'Der Text ist derselbe wie in der Fassung, die Sie bearbeiten. Es gibt nichts zu speichern.',
      'source-changed':
        'Die Quelle hat sich geändert. Erstellen Sie einen neuen Entwurf, oder behalten Sie diesen mit Begründung.',
      'message-not-held': 'Diese Nachricht wartet auf keine Zuordnung zu einem Patienten.',
      'source-unchanged':
        'Die Quelle hat sich nicht geändert, oder jemand hat den Text bereits mit Begründung behalten.',
      'source-taken-back': 'Der Absender hat eines der Dokumente zurückgezogen. Lassen Sie es weg.',
      'open-findings':
        'Signieren geht noch nicht: Es fehlt etwas, oder etwas ist zu prüfen. Beantworten Sie zuerst jeden Punkt.',
      'sources-unanswered':
        'Es gibt offene Fragen zu den Quellen: was nicht gelesen wurde oder ob Text durchgestrichen ist. Beantworten Sie jede, bevor Sie signieren.',
      'unchecked-not-compared':
        'Einige Sätze konnten nicht geprüft werden. Vergleichen Sie sie mit den Quellen, bestätigen Sie das und signieren Sie dann.',
      'passages-not-seen':
        'Das Modell hat nur Stellen der Dokumente gelesen. Sehen Sie den Rest durch, bestätigen Sie das und signieren Sie dann.',
      'struck-text-stated':
        'Die Zusammenfassung gibt etwas wieder, das laut Ihrer Angabe durchgestrichen ist. Ändern oder löschen Sie den Satz, oder antworten Sie „Nicht durchgestrichen“.',
      'content-changed':
        'Was Ihnen gezeigt wurde, ist nicht mehr das, was Sie signieren würden. Schließen Sie dies, lesen Sie es erneut und signieren Sie dann.',
      'signed-already':
        'Sie haben diese Fassung bereits signiert. Die andere Signatur muss eine andere Person leisten.',
      'same-person':
        'Die andere Signatur dieser Fassung haben Sie selbst mit einem anderen Konto geleistet. Eine andere Person muss signieren.',
      'reset-too-recent':
        'Ihr Passwort oder Ihr zweiter Faktor wurde vor Kurzem zurückgesetzt. Bis die Wartezeit vorbei ist, können Sie mit diesem Konto nicht signieren.',
      'signature-not-found': 'Die Zusammenfassung hat keine solche Signatur.',
    },
    plain:
      'Cloister hat das ohne Angabe von Gründen abgelehnt. Laden Sie die Seite neu und versuchen Sie es erneut.',
    again_one: 'Versuchen Sie es in {{count}} Sekunde erneut.',
    again_other: 'Versuchen Sie es in {{count}} Sekunden erneut.',
    againMinutes_one: 'Versuchen Sie es in {{count}} Minute erneut.',
    againMinutes_other: 'Versuchen Sie es in {{count}} Minuten erneut.',
  },
};
