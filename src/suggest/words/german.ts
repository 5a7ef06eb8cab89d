import type { Vocabulary } from '../vocabulary.ts';

export const german: Vocabulary = {
  language: 'German',
  email:
    'E-Mail, E-Mail-Adresse, Mailadresse, Mail, Emailadresse, elektronische Post, Kunden-E-Mail, E-Mail Kunde, Kontakt-E-Mail, Kundenmail, Mail-Adresse, E-Mailadresse',
  mobile:
    'Handy, Handynummer, Handynr, Handy-Nr, Mobil, Mobiltelefon, Mobilnummer, Mobilfunknummer, Mobilfunk, Mobiltelefonnummer, Mobil-Nr, Mobilnr, Natel, Mobilrufnummer, SMS-Nummer, Telefon mobil, Tel mobil, Mobile Nummer',
  phone:
    'Telefon, Telefonnummer, Telefonnr, Telefon-Nr, Tel, Tel-Nr, Telnr, Rufnummer, Fon, Fernsprecher, Kontaktnummer, Kontakttelefon, Rückrufnummer',
  lastName: 'Nachname, Familienname, Zuname, Nach-Name, Kundennachname, Name Nachname',
  firstName: 'Vorname, Rufname, Vornamen, Kundenvorname, Vor-Name',
  middleName: 'zweiter Vorname, Mittelname, zweiter Name, weitere Vornamen, 2 Vorname, weiterer Vorname',
  fullName:
    'vollständiger Name, ganzer Name, Vor- und Nachname, Name und Vorname, Name Vorname, Vorname Nachname, Vorname und Nachname, Nachname Vorname, Kundenname, Kontaktname, kompletter Name, Vollname, voller Name, Name des Kunden',
  name: 'Name',
  sex: 'Geschlecht, Kundengeschlecht',
  birthDate:
    'Geburtsdatum, Geburtstag, geboren am, geb am, Geb-Datum, Gebdatum, Geburtsdat, Geb Dat, geb, geboren',
  timeZone: 'Zeitzone',
  area: 'Region, Gebiet, Bereich, Bezirk, Verkaufsgebiet, Vertriebsgebiet',
  card: 'Kundenkarte, Kundenkartennummer, Kundenkarten-Nr, Kundenkartennr, Rabattkarte, Bonuskarte, Bonuskartennummer, Treuekarte, Treuekartennummer, Clubkarte, Vorteilskarte, Kartennummer Kundenkarte, Mitgliedskarte',
  emailConfirmed: 'E-Mail bestätigt, E-Mail verifiziert, bestätigte E-Mail, E-Mail-Adresse bestätigt',
  phoneConfirmed:
    'Telefon bestätigt, Handy bestätigt, Mobilnummer bestätigt, Telefon verifiziert, Handynummer bestätigt',
  newsletter:
    'Newsletter, Newsletter-Anmeldung, Newsletteranmeldung, Newsletter abonniert, Newsletter-Abo, Newsletterabo, Newsletter erwünscht, Newsletter-Empfänger, Mailingliste, Newsletter angemeldet, Newsletter-Einwilligung',
  consent:
    'Einwilligung, abonniert, angemeldet, Abonnent, Zustimmung, eingewilligt, zugestimmt, Werbeeinwilligung, Marketingeinwilligung, Werbeerlaubnis, Erlaubnis, Opt-in, einverstanden, Einverständnis, Abo',
  refusal:
    'abgemeldet, Abmeldung, Newsletter abgemeldet, keine Werbung, kein Newsletter, gesperrt, Werbesperre, Widerspruch, Werbewiderspruch, widerrufen, Opt-out, nicht kontaktieren, nicht anschreiben, keine E-Mails, kein, keine, Sperre, Sperrliste, abbestellt, widersprochen, Robinson, Robinsonliste',
  about:
    'Werbung, Marketing, Newsletter, Kommunikation, Nachrichten, Angebote, Informationen, Infos, zu, zur, zum, per, für, Erhalt, Status, Kontakt, DSGVO',
  customerId:
    'Kundennummer, Kunden-Nr, Kundennr, Kunden-ID, KundenID, Kd-Nr, Kdnr, Mitgliedsnummer, Kontakt-ID, Debitorennummer, Debitor, Debitoren-Nr, externe ID, Benutzer-ID, Kundenkennung, Adressnummer, Personennummer, lfd Nr, laufende Nummer, Identifikationsnummer',
  neutral:
    'Ihre, Ihr, Ihren, deine, dein, meine, der, die, das, des, dem, den, von, vom, am, an, für, und, bitte, eingeben, Kunde, Kunden, Kundin, Kontakt, Person, Benutzer, Mitglied, Käufer, Empfänger Newsletter, Haupt, primär, primäre, privat, private, persönlich, persönliche, bevorzugte, Adresse, Nummer, Nr, lautet, wie',
  billing:
    'Rechnung, Rechnungs, Lieferung, Liefer, Versand, Rechnungsadresse, Lieferadresse, Rechnungsanschrift, Lieferanschrift',
  secondary:
    'geschäftlich, geschäftliche, geschäftlicher, dienstlich, dienstliche, beruflich, berufliche, Büro, Arbeit, Festnetz, Festnetznummer, zuhause, zu Hause, zweite, zweiter, weitere, alternative, alternativ, andere, sonstige, zusätzliche, zusätzlich',
  company:
    'Firma, Firmen, Unternehmen, Unternehmens, Organisation, Betrieb, Filiale, Zentrale, Konto, Praxis',
  others:
    'Notruf, Fahrer, Kurier, Vorstand, Betreuer, Berater, Kundenbetreu, Ansprechpartner, Verkäufer, Vertreter, Vertrieb, Mitarbeiter, Sachbearbeit, Bearbeiter, zuständig, Besitzer, Inhaber, Eigentümer, Empfehl, geworben, Werber, Eltern, Vater, Mutter, Kind, Ehe, Partner, Notfall, Assistent, Sekretär, Absender, Kassierer, Erstellt, erstellt von, geändert von, Lieferant, Faxnummer, Telefax, Arzt, Lehrer, Trainer, Makler, Händler, Leiter, Vorgesetzt, Verantwortlich, Geburtsname, Mädchenname, Benutzername, Firmenname, Straßenname, Gläubiger',
  moments:
    'erstellt, Erstellung, Erstelldatum, Erstellungsdatum, Anlage, Anlagedatum, angelegt, geändert, Änderung, Änderungsdatum, Änderungs, letzte, letzter, letztes, Bestellung, Bestelldatum, Kauf, Kaufdatum, Besuch, Anmeldedatum, Anmeldung, registriert, Registrierung, Registrierungsdatum, Hochzeitstag, Jahrestag, Eintritt, Eintrittsdatum, hinzugefügt, aktualisiert, Kunde seit, seit',
  user: 'Benutzer, Anmelde, Login',
  former: 'alt, alte, alter, frühere, früherer, ehemalige, bisherige',
};
