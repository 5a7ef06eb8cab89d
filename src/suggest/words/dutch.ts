import type { Vocabulary } from '../vocabulary.ts';

export const dutch: Vocabulary = {
  language: 'Dutch',
  email:
    'e-mail, e-mailadres, mail, mailadres, e-mail adres, emailadres klant, elektronische post, klant e-mail, e-post',
  mobile:
    'mobiel, mobiele telefoon, mobiel nummer, mobiele nummer, mobielnummer, gsm, gsm-nummer, gsmnummer, mobiel telefoonnummer, 06-nummer, sms, mobiele telefoonnummer, telefoon mobiel',
  phone:
    'telefoon, telefoonnummer, tel, telnr, tel nr, telefoonnr, telefoon nr, contactnummer, telefoonnummer klant',
  lastName: 'achternaam, familienaam, achter naam, geslachtsnaam',
  firstName: 'voornaam, roepnaam, voor naam, voornamen',
  middleName: 'tweede voornaam, tweede naam, middelste naam, overige voornamen',
  fullName:
    'volledige naam, voor- en achternaam, voornaam en achternaam, naam en voornaam, klantnaam, naam klant, voornaam achternaam, naam van de klant',
  name: 'naam',
  sex: 'geslacht, gender',
  birthDate:
    'geboortedatum, geboren op, verjaardag, geboortedag, geb datum, gebdatum, datum van geboorte, geboren',
  timeZone: 'tijdzone',
  area: 'regio, gebied, rayon, district',
  card: 'klantenkaart, klantenkaartnummer, klantkaart, klantkaartnummer, spaarkaart, kortingskaart, bonuskaart, ledenkaart, loyaliteitskaart, getrouwheidskaart, spaarkaartnummer',
  emailConfirmed: 'e-mail bevestigd, e-mail geverifieerd, e-mailadres bevestigd, bevestigd e-mailadres',
  phoneConfirmed: 'telefoon bevestigd, telefoon geverifieerd, mobiel bevestigd, telefoonnummer bevestigd',
  newsletter:
    'nieuwsbrief, nieuwsbrieven, aangemeld voor nieuwsbrief, inschrijving nieuwsbrief, nieuwsbrief ontvangen, ingeschreven nieuwsbrief, newsletter, mailinglijst, abonnee nieuwsbrief',
  consent:
    'toestemming, ingeschreven, aangemeld, abonnee, geabonneerd, akkoord, opt in, inschrijving, aanmelding',
  refusal:
    'uitgeschreven, afgemeld, uitschrijving, afmelding, niet mailen, niet benaderen, geen mail, geen nieuwsbrief, geen reclame, geblokkeerd, zwarte lijst, bezwaar, geweigerd, opt out, geen, niet contacteren, ingetrokken',
  about:
    'marketing, reclame, communicatie, berichten, aanbiedingen, acties, informatie, nieuws, nieuwsbrief, ontvangen, voor, van, op, per, via, status, AVG',
  customerId:
    'klantnummer, klant nr, klantnr, klant-id, klantid, klantcode, relatienummer, lidnummer, debiteurnummer, contact-id, extern id, gebruikers-id, gebruikersid, id klant, externe id',
  neutral:
    'uw, je, jouw, mijn, de, het, een, van, voor, en, aan, op, in, te, klant, klanten, contact, persoon, gebruiker, lid, koper, hoofd, primair, primaire, privé, prive, persoonlijk, persoonlijke, voorkeur, adres, nummer, nr, wat, is',
  billing:
    'factuur, facturatie, levering, verzend, bezorg, factuuradres, afleveradres, verzending, bezorging',
  secondary:
    'werk, zakelijk, zakelijke, kantoor, thuis, vast, vaste, tweede, extra, andere, overig, overige, alternatief, alternatieve, secundair',
  company:
    'bedrijf, bedrijfs, organisatie, onderneming, winkel, filiaal, vestiging, account, firma, rekening',
  others:
    'chauffeur, koerier, leidinggevend, eigenaar, verkoper, accountmanager, vertegenwoordig, verantwoordelijk, medewerker, adviseur, contactpersoon, behandelaar, beheerder, ouder, vader, moeder, kind, echtgeno, partner, noodgeval, noodcontact, assistent, secretar, doorverwez, aanbevol, aangedragen, agent, kassier, leverancier, aangemaakt door, gewijzigd door, auteur, afzender, ontvanger, huisarts, leraar, trainer, makelaar, faxnummer, bedrijfsnaam, gebruikersnaam, meisjesnaam, relatiebeheer, toegewezen',
  moments:
    'aangemaakt, aanmaak, aanmaakdatum, gemaakt, gewijzigd, wijziging, wijzigingsdatum, bijgewerkt, laatste, bestelling, besteldatum, aankoop, bezoek, registratie, registratiedatum, inlog, toegevoegd, trouwdatum, jubileum, activiteit, klant sinds, sinds, inschrijfdatum',
  user: 'gebruiker, gebruikers, inlog',
  former: 'oud, oude, vorige, voormalige',
};
