import type { Vocabulary } from '../vocabulary.ts';

export const swedish: Vocabulary = {
  language: 'Swedish',
  email:
    'e-post, e-postadress, epost, epostadress, mejl, mejladress, mail, mailadress, e-mail, e-mailadress, kundens e-post',
  mobile:
    'mobil, mobiltelefon, mobilnummer, mobilnr, mobiltelefonnummer, mobiltel, sms, sms-nummer, telefon mobil',
  phone: 'telefon, telefonnummer, tel, telefonnr, tel nr, telnr, kontaktnummer, telenummer, kundens telefon',
  lastName: 'efternamn, släktnamn',
  firstName: 'förnamn, tilltalsnamn',
  middleName: 'mellannamn, andranamn, andra förnamn',
  fullName:
    'fullständigt namn, hela namnet, för- och efternamn, förnamn efternamn, förnamn och efternamn, kundnamn, kundens namn, namn och efternamn, för och efternamn',
  name: 'namn',
  sex: 'kön',
  birthDate: 'födelsedatum, födelsedag, född, född den, födelsedagsdatum, födelsetid',
  timeZone: 'tidszon',
  area: 'region, område, distrikt',
  card: 'kundkort, kundkortsnummer, bonuskort, bonuskortsnummer, rabattkort, medlemskort, lojalitetskort, klubbkort, medlemskortsnummer',
  emailConfirmed: 'e-post bekräftad, e-post verifierad, bekräftad e-post, e-postadress bekräftad',
  phoneConfirmed: 'telefon bekräftad, telefon verifierad, mobil bekräftad, mobilnummer bekräftat',
  newsletter:
    'nyhetsbrev, nyhetsbrevet, prenumererar på nyhetsbrev, prenumerant nyhetsbrev, anmäld till nyhetsbrev, utskickslista, nyhetsbrevsprenumerant, newsletter, e-postlista',
  consent:
    'samtycke, prenumererar, prenumerant, prenumeration, godkänner, godkänt, tillstånd, medgivande, anmäld, opt in',
  refusal:
    'avregistrerad, avprenumererad, avanmäld, avregistrering, avanmälan, avböjt, tacka nej, tackat nej, kontakta inte, ej kontakta, inga utskick, svartlistad, spärrad, blockerad, opt out, ej, inga, inget, återkallat, nix',
  about:
    'marknadsföring, reklam, kommunikation, meddelanden, erbjudanden, information, nyheter, utskick, nyhetsbrev, ta emot, till, för, av, från, via, på, status, GDPR',
  customerId:
    'kundnummer, kundnr, kund-id, kundid, medlemsnummer, medlemsnr, kontakt-id, externt id, användar-id, kundkod, id kund, personnummer kund',
  neutral:
    'din, ditt, dina, min, mitt, den, det, ett, en, av, för, till, på, och, i, kund, kunden, kundens, kontakt, kontaktens, person, användare, medlem, köpare, primär, primärt, huvud, privat, personlig, personligt, föredragen, adress, nummer, nr, vad, är',
  billing: 'faktura, fakturering, leverans, frakt, fakturaadress, leveransadress',
  secondary:
    'arbete, jobb, jobbet, kontor, hem, hemma, fast, andra, extra, alternativ, alternativt, annan, annat, övrig, sekundär, bostad',
  company: 'företag, företagets, företags, organisation, bolag, butik, butikens, filial, konto, växel',
  others:
    'chaufför, kurir, arbetsledare, ägare, säljare, kundansvarig, ansvarig, handläggare, medarbetare, anställd, rådgivare, representant, agent, chef, assistent, sekreterare, förälder, pappa, mamma, barn, make, maka, partner, nödkontakt, anhörig, värvad, värvare, tipsad, rekommender, kassör, leverantör, skapad av, ändrad av, författare, avsändare, mottagare, läkare, lärare, tränare, mäklare, faxnummer, telefax, användarnamn, företagsnamn, flicknamn, kontaktperson, tilldelad, handledare',
  moments:
    'skapad, skapades, skapat, skapande, ändrad, ändrat, uppdaterad, uppdaterat, senaste, senast, sista, beställning, order, köp, inköp, besök, registrerad, registrering, registreringsdatum, inloggning, tillagd, bröllopsdag, årsdag, aktivitet, kund sedan, sedan',
  user: 'användare, användar, inloggning',
  former: 'gammal, gamla, tidigare',
};
