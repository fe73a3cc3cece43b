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
      'sign-in-locked':
        'Es gab zu viele falsche Passwörter nacheinander. Wer Cloister hier betreibt, kann Sie sofort wieder einlassen: npx cloister user unlock NAME.',
      'current-password-wrong': 'Das bisherige Passwort stimmt nicht. Nichts wurde geändert.',
      'login-name-taken': 'Mit diesem Namen meldet sich schon jemand an. Wählen Sie einen anderen.',
      'password-refused-too-short': 'Das Passwort ist zu kurz.',
      'password-refused-too-long': 'Das Passwort ist zu lang.',
      'password-refused-common':
        'Dieses Passwort steht auf der Liste derer, die Angreifer zuerst versuchen, oder wiederholt oder verziert eines davon. Nehmen Sie vier oder fünf Wörter ohne Zusammenhang.',
      'password-refused-derived':
        'Dieses Passwort besteht aus Ihrem Namen, dem Ihrer Organisation oder dem dieses Dienstes. Nehmen Sie vier oder fünf Wörter ohne Zusammenhang.',
    },
    plain:
      'Der Dienst hat das ohne Angabe eines Grundes abgelehnt. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    again_one: 'Versuchen Sie es in {{count}} Sekunde erneut.',
    again_other: 'Versuchen Sie es in {{count}} Sekunden erneut.',
    againMinutes_one: 'Versuchen Sie es in {{count}} Minute erneut.',
    againMinutes_other: 'Versuchen Sie es in {{count}} Minuten erneut.',
  },
};
