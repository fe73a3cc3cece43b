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
  document: {
    received: 'Eingegangen',
    quarantined: 'Zurückgehalten',
    extracting: 'Text wird gelesen',
    extracted: 'Text gelesen',
    rejected: 'Abgelehnt',
    replaced: 'Ersetzt',
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
      title: 'Der Dienst antwortet nicht',
      text: 'Prüfen Sie, ob Cloister läuft und dieses Gerät es erreicht, und versuchen Sie es erneut.',
    },
    fault: {
      title: 'Der Dienst hat einen Fehler',
      text: 'Nichts von Ihnen ist verloren. Versuchen Sie es gleich noch einmal; bleibt es dabei, sagen Sie es denen, die Cloister hier betreiben.',
    },
    busy: {
      title: 'Der Dienst ist ausgelastet',
      text: 'Er nimmt gerade nichts weiter an. Versuchen Sie es in Kürze erneut.',
    },
    unknown: {
      title: 'Diese Seite hat selbst einen Fehler',
      text: 'Laden Sie die Seite neu. Geschieht es wieder, sagen Sie es denen, die Cloister hier betreiben.',
    },
    said: {
      'not-allowed':
        'Ihr Konto darf das nicht. Wenn Sie es für Ihre Arbeit brauchen, fragen Sie einen Administrator.',
      'csrf-refused': 'Diese Seite ist älter als Ihre Sitzung. Laden Sie sie neu.',
      'validation-failed': 'Etwas von dem Ausgefüllten passt nicht:',
      'sign-in-refused':
        'Der Name oder das Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es erneut.',
      'sign-in-over':
        'Diese Anmeldung hat zu lange gedauert oder ist beendet. Melden Sie sich erneut an.',
      'email-code-wrong': 'Das ist nicht der Code der letzten E-Mail. Sehen Sie noch einmal nach.',
      'email-code-over': 'Dieser Code gilt nicht mehr. Lassen Sie einen neuen senden.',
      'emails-not-offered': 'Diese Installation sendet keine E-Mails.',
      'notification-not-found': 'Diese Mitteilung ist nicht mehr da.',
      'too-many-email-codes':
        'Ihnen wurden so viele Codes gesendet, wie in einer Stunde erlaubt sind.',
      'second-factor-wrong':
        'Das stimmt nicht oder wurde schon verwendet. Warten Sie auf den nächsten Code, oder nehmen Sie einen anderen Weg.',
      'second-factor-needed': 'Ihr Konto hat einen zweiten Faktor. Zeigen Sie auch ihn.',
      'second-factor-required':
        'Ihr Haus verlangt einen zweiten Faktor. Richten Sie zuerst einen in Ihrem Konto ein.',
      'last-factor-stays':
        'Ihr Haus verlangt einen zweiten Faktor, und dies ist Ihr letzter. Richten Sie zuerst einen anderen ein.',
      'passkey-unknown':
        'Dieser Passkey öffnet hier kein Konto. Melden Sie sich mit Ihrem Passwort an.',
      'passkey-refused':
        'Der Passkey konnte nicht übernommen werden. Versuchen Sie es noch einmal.',
      'passkey-not-shown':
        'Es wurde kein Passkey gezeigt, oder das Gerät hat keinen für diese Seite. Versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.',
      'passkey-known-already': 'Dieses Gerät hat schon einen Passkey für Ihr Konto.',
      'passkeys-unavailable':
        'Passkeys gehören zur öffentlichen Adresse dieses Dienstes. Öffnen Sie ihn dort, oder nehmen Sie einen anderen Weg.',
      'sign-on-unavailable':
        'Single Sign-on antwortet gerade nicht. Versuchen Sie es noch einmal, oder melden Sie sich mit Name und Passwort an, wenn Sie beides haben.',
      'sign-on-refused': 'Single Sign-on hat Sie nicht eingelassen. Versuchen Sie es noch einmal.',
      'sign-on-no-role':
        'Keine Ihrer Gruppen hat hier eine Rolle. Fragen Sie diejenigen, die die Gruppen Ihres Hauses verwalten.',
      'sign-on-removed': 'Ihr Konto hier wurde entfernt. Fragen Sie einen Administrator.',
      'sign-on-not-configured': 'Hier gibt es kein Single Sign-on.',
      'sign-on-not-confirmed-another-person':
        'Bei Single Sign-on hat sich jemand anderes angemeldet als hier. Versuchen Sie es noch einmal als Sie selbst.',
      'sign-on-not-confirmed-too-early':
        'Single Sign-on hat Sie nicht neu nach Ihrer Anmeldung gefragt. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es denen, die Cloister hier betreiben.',
      'sign-on-not-confirmed-session-ended':
        'Ihre Sitzung ist inzwischen beendet. Melden Sie sich erneut an.',
      'sign-on-confirmation-over':
        'Diese Bestätigung wurde schon verwendet, ist älter als fünf Minuten oder gilt für etwas anderes. Bestätigen Sie erneut.',
      'totp-on-already':
        'Eine Authenticator-App ist schon eingerichtet. Schalten Sie sie erst aus.',
      'totp-not-begun': 'Der Schlüssel auf dieser Seite gilt nicht mehr. Beginnen Sie von vorn.',
      'sign-in-locked':
        'Es gab zu viele falsche Passwörter nacheinander. Wer Cloister hier betreibt, kann Sie sofort wieder einlassen: npx cloister user unlock NAME.',
      'current-password-wrong': 'Das bisherige Passwort stimmt nicht. Nichts wurde geändert.',
      'own-rights': 'Niemand ändert die eigenen Rechte. Bitten Sie einen anderen Administrator.',
      'own-credentials':
        'Ihr eigenes Passwort und Ihre zweiten Faktoren ändern Sie auf der Seite Ihres Kontos.',
      'reset-lately':
        'Jemand hat vor Kurzem Ihr Passwort oder Ihren zweiten Faktor zurückgesetzt. Bis einige Zeit vergangen ist, bestätigt und prüft dieses Konto nichts.',
      'rights-change-not-found': 'Diese Änderung von Rechten gibt es nicht.',
      'rights-change-settled':
        'Diese Änderung von Rechten wartet nicht mehr. Laden Sie neu, um zu sehen, was daraus wurde.',
      'own-rights-change':
        'Niemand bestätigt, was er selbst beantragt hat. Das tut ein zweiter Administrator.',
      'own-account-made':
        'Sie haben das Konto angelegt, von dem dies abhängt. Zuerst bestätigt ein anderer Administrator oder der Betreiber dieses Konto.',
      'administrator-not-verified':
        'Nur ein verifizierter Administrator bestätigt: einer mit zweitem Faktor, den der Betreiber oder ein anderer Administrator bestätigt hat.',
      'break-glass-of-own-account':
        'Sie haben das Konto dieses Notfallzugriffs angelegt, bestätigt oder mit Rechten versehen. Ein anderer Auditor prüft ihn.',
      'reviewer-not-independent':
        'Ihr Konto hat die Person angelegt, deren Notfallzugriff dies ist. Zuerst bestätigt ein anderer Administrator oder der Betreiber Ihr Konto.',
      'last-administrator':
        'Mindestens ein Administrator bleibt. Machen Sie zuerst jemand anderen dazu.',
      'release-not-found': 'Diese Freigabe gibt es nicht.',
      'release-decided': 'Inzwischen hat jemand darüber entschieden. Laden Sie die Seite neu.',
      'no-release-in-force': 'Es ist nicht mehr in Kraft. Laden Sie die Seite neu.',
      'other-in-force':
        'Es wurde mit etwas anderem verglichen als dem, was jetzt in Kraft ist. Es muss neu gemessen werden.',
      'in-force-already': 'Das ist bereits in Kraft.',
      'same-approver':
        'Sie haben es schon freigegeben, mit diesem oder einem anderen Ihrer Konten. Eine zweite Person muss es tun.',
      'organization-needed':
        'Mehrere Organisationen benutzen diese Installation. Nennen Sie Ihre mit ihrem Kurznamen.',
      'organization-suspended':
        'Diese Organisation ist ausgesetzt: Niemand meldet sich an. Ihre Daten bleiben. Fragen Sie, wer Cloister betreibt.',
      'of-the-installation':
        'Das gilt für alle Organisationen, die die Installation benutzen. Wer Cloister betreibt, tut es.',
      'in-force-of-another':
        'Personen einer anderen Organisation haben in Kraft gesetzt, was hier rechnet. Nur sie können es ersetzen oder zurücknehmen.',
      'adapter-retired':
        'Zeilen, mit denen der Adapter trainiert wurde, sind seither gelöscht, und Ihre Organisation setzt keinen solchen in Kraft.',
      'adapter-of-one-tenant':
        'Der Adapter wurde mit Daten einer Einrichtung trainiert, und diese Installation dient mehreren. Er kann hier nicht in Kraft treten.',
      'model-for-development':
        'Eine Datei dieses Modells steht nur auf der Liste einer Entwicklungsversion, und eine Organisation hier verarbeitet echte Patientendaten. Bitten Sie, wer Cloister betreibt, ein Release zu installieren oder die Dateien zu prüfen und zuzulassen: cloister model allow.',
      'development-model-in-use':
        'Das Modell hier steht nur auf der Liste einer Entwicklungsversion und ist deshalb für echte Patientendaten nicht zugelassen. Bitten Sie, wer Cloister betreibt, ein Release zu installieren oder die Dateien zu prüfen und zuzulassen: cloister model allow. Versuchen Sie es dann erneut.',
      'merge-not-found':
        'Diese Zusammenführung gibt es nicht, oder jemand hat sie schon rückgängig gemacht.',
      'person-not-found': 'Diese Person gibt es nicht, oder sie wurde entfernt.',
      'compartment-not-found': 'Einen der Bereiche gibt es nicht mehr. Laden Sie die Seite neu.',
      'compartment-name-taken': 'Einen Bereich dieses Namens gibt es. Wählen Sie einen anderen.',
      'client-not-found': 'Dieses System gibt es nicht, oder es wurde gesperrt.',
      'client-name-taken':
        'Ein System dieses Namens gibt es. Wählen Sie einen anderen Namen, oder sperren Sie jenes zuerst.',
      'destination-not-found': 'Dieses Ziel gibt es nicht, oder es wurde entfernt.',
      'destination-kind-fixed':
        'Ein Ziel bleibt von seiner Art. Legen Sie ein anderes an und entfernen Sie dieses.',
      'destination-signs-nothing':
        'HL7-Nachrichten werden nicht signiert, deshalb hat dieses Ziel kein Geheimnis.',
      'destination-name-taken': 'Ein Ziel dieses Namens gibt es. Wählen Sie einen anderen Namen.',
      'compartment-unknown': 'Einen der Bereiche gibt es nicht mehr. Laden Sie die Seite neu.',
      'address-not-allowed-address-internal':
        'Diese Adresse liegt im Netz. Der Betreiber nennt sie in CLOISTER_DELIVERY_HOSTS.',
      'address-not-allowed-address-not-https':
        'Die Adresse muss mit https:// beginnen, bei HL7 mit mllps://.',
      'address-not-allowed-address-not-listed':
        'Dieser Host ist nicht genannt. Der Betreiber nennt ihn in CLOISTER_DELIVERY_HOSTS.',
      'address-not-allowed-address-with-login':
        'Lassen Sie Name und Passwort in der Adresse weg: Jeder, der sie liest, sähe sie.',
      'delivery-not-found': 'Diese Zustellung gibt es nicht mehr.',
      'delivery-not-possible': 'Inzwischen steht es anders. Laden Sie die Seite neu.',
      'patient-not-found':
        'Kein Patient hat diese Kennung. Vergleichen Sie sie mit der Akte; ein Teil findet niemanden.',
      'patient-ambiguous':
        'Mehrere Patienten haben diese Kennung. Nennen Sie auch, wer sie vergeben hat.',
      'break-glass-not-found': 'Dieser Notfallzugriff ist schon vorbei.',
      'login-name-taken': 'Mit diesem Namen meldet sich schon jemand an. Wählen Sie einen anderen.',
      'password-refused-too-short': 'Das Passwort ist zu kurz.',
      'password-refused-too-long': 'Das Passwort ist zu lang.',
      'password-refused-common':
        'Dieses Passwort steht auf der Liste derer, die Angreifer zuerst versuchen, oder wiederholt oder verziert eines davon. Nehmen Sie vier oder fünf Wörter ohne Zusammenhang.',
      'password-refused-derived':
        'Dieses Passwort besteht aus Ihrem Namen, dem Ihrer Organisation oder dem dieses Dienstes. Nehmen Sie vier oder fünf Wörter ohne Zusammenhang.',
      'sources-of-two-patients':
        'In diesen Dokumenten geht es um verschiedene Patienten. Lassen Sie jedes für sich zusammenfassen.',
      'review-changed':
        'Jemand anderes war schneller. Sehen Sie die Zusammenfassung an, wie sie jetzt ist, und entscheiden Sie dann erneut.',
      'review-not-possible':
        'In ihrem jetzigen Zustand geht das mit der Zusammenfassung nicht. Laden Sie die Seite neu, um zu sehen, wie es steht.',
      'not-assigned':
        'Die Prüfung ist nicht Ihre. Übernehmen Sie sie zuerst, oder lassen Sie sie sich übergeben.',
      'not-a-reviewer-of-this':
        'Diese Person prüft nicht oder darf diese Zusammenfassung nicht sehen. Wählen Sie jemand anderen.',
      'version-not-found': 'Diese Fassung der Zusammenfassung gibt es nicht.',
      'sentence-unknown':
        'Die neueste Fassung hat diesen Satz nicht mehr. Laden Sie die Seite neu.',
      'no-such-finding': 'Dieser Satz ist nicht mehr zu prüfen. Laden Sie die Seite neu.',
      'overridden-already': 'Diesen Satz hat schon jemand mit Begründung behalten.',
      'no-such-omission':
        'Diese Angabe fehlt nicht mehr oder braucht keine Antwort. Laden Sie die Seite neu.',
      'omission-answered': 'Dafür hat schon jemand einen Grund angegeben.',
      'earlier-check':
        'Eine frühere Version der Prüfung hat diesen Entwurf beurteilt. Öffnen Sie die Prüfung erneut und unterschreiben Sie dann.',
      'edit-open': 'Ein Satz ist noch in Bearbeitung. Wenden Sie ihn an, oder brechen Sie ab.',
      'edits-not-saved':
        'Sie haben Bearbeitungen, die nicht als Fassung gespeichert sind. Speichern oder verwerfen Sie sie zuerst.',
      'working-copy-not-found': 'Von Ihnen gibt es keine ungespeicherten Bearbeitungen mehr.',
      'working-copy-changed':
        'Ihre Bearbeitungen wurden inzwischen aus einem anderen Fenster gesichert. Laden Sie jene, und wiederholen Sie die letzten.',
      'base-version-outdated':
        'Es gibt eine neuere Fassung als die, die Sie bearbeiten. Verwerfen Sie Ihre Bearbeitungen und beginnen Sie neu.',
      'sentences-not-usable':
        'Der bearbeitete Text passt nicht zur Fassung. Laden Sie die Seite neu.',
      'sentences-not-usable-too-long':
        'Der Text ist länger als 200.000 Zeichen, die Grenze einer bearbeiteten Zusammenfassung. Kürzen Sie ihn.',
      'nothing-changed':
        'Der Text ist der der Fassung, die Sie bearbeiten. Es gibt nichts zu speichern.',
      'source-changed':
        'Die Quelle hat sich geändert. Lassen Sie den Entwurf neu schreiben, oder sagen Sie, warum er so signiert werden darf.',
      'message-not-held': 'Diese Nachricht wartet nicht darauf, dass jemand sagt, wem sie gehört.',
      'source-unchanged': 'Die Quelle sagt, was sie sagte, oder jemand steht schon dafür ein.',
      'source-taken-back':
        'Wer ein Dokument gesandt hat, hat es zurückgenommen. Lassen Sie es weg.',
      'open-findings':
        'Es fehlt etwas, oder etwas ist zu prüfen. Beantworten Sie jeden Punkt, bevor Sie signieren.',
      'sources-unanswered':
        'Es gibt offene Fragen zu den Quellen: was aus ihnen nicht gelesen wurde, oder ob Text durchgestrichen ist. Beantworten Sie jede, dann signieren Sie.',
      'unchecked-not-compared':
        'Einige Sätze konnten nicht geprüft werden. Vergleichen Sie sie mit den Quellen, bestätigen Sie das, dann signieren Sie.',
      'passages-not-seen':
        'Das Modell las nur Stellen der Dokumente. Sehen Sie den Rest durch, bestätigen Sie das, dann signieren Sie.',
      'struck-text-stated':
        'Die Zusammenfassung gibt wieder, was Ihrer Angabe nach durchgestrichen ist. Ändern oder löschen Sie den Satz, oder antworten Sie „Nicht durchgestrichen“.',
      'content-changed':
        'Was Ihnen gezeigt wurde, ist nicht mehr, was Sie signieren würden. Schließen Sie dies, sehen Sie es erneut an, und signieren Sie dann.',
      'signed-already':
        'Sie haben diese Fassung signiert. Die andere Signatur gibt jemand anderes.',
      'same-person': 'Die andere Signatur dieser Fassung ist Ihre eigene, über ein anderes Konto.',
      'reset-too-recent':
        'Jemand hat vor Kurzem Ihr Passwort oder Ihren zweiten Faktor zurückgesetzt. Bis einige Zeit vergangen ist, kann mit diesem Konto niemand signieren.',
      'signature-not-found': 'Diese Signatur der Zusammenfassung gibt es nicht.',
    },
    plain:
      'Der Dienst hat das ohne Angabe eines Grundes abgelehnt. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    again_one: 'Versuchen Sie es in {{count}} Sekunde erneut.',
    again_other: 'Versuchen Sie es in {{count}} Sekunden erneut.',
    againMinutes_one: 'Versuchen Sie es in {{count}} Minute erneut.',
    againMinutes_other: 'Versuchen Sie es in {{count}} Minuten erneut.',
  },
};
