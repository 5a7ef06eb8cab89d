import type { Vocabulary } from '../vocabulary.ts';

export const italian: Vocabulary = {
  language: 'Italian',
  email:
    'e-mail, indirizzo e-mail, posta elettronica, indirizzo di posta elettronica, mail, indirizzo mail, email cliente, posta',
  mobile:
    'cellulare, telefono cellulare, numero di cellulare, numero cellulare, cell, mobile, telefono mobile, numero mobile, n cellulare, telefonino, SMS',
  phone:
    'telefono, numero di telefono, numero telefono, numero telefonico, tel, recapito telefonico, recapito, n telefono, num telefono, telefono cliente',
  lastName: 'cognome, cognome cliente',
  firstName: 'primo nome, nome di battesimo, nome proprio',
  middleName: 'secondo nome',
  fullName:
    'nome completo, nome e cognome, cognome e nome, nome cognome, cognome nome, nominativo, nome cliente, nome del cliente, nominativo cliente',
  name: 'nome',
  sex: 'sesso, genere',
  birthDate:
    'data di nascita, data nascita, nascita, compleanno, nato il, nata il, giorno di nascita, data di compleanno',
  timeZone: 'fuso orario, fuso',
  area: 'regione, zona, area, territorio',
  card: 'carta fedeltà, numero carta fedeltà, tessera fedeltà, numero tessera fedeltà, tessera, numero tessera, carta sconto, carta cliente, tessera sconto, fidelity card, tessera cliente',
  emailConfirmed: 'email confermata, email verificata, e-mail confermata, indirizzo email confermato',
  phoneConfirmed: 'telefono confermato, telefono verificato, cellulare confermato, cellulare verificato',
  newsletter:
    'newsletter, iscritto newsletter, iscritto alla newsletter, iscrizione newsletter, iscrizione alla newsletter, mailing list, bollettino',
  consent:
    'iscritto, iscritta, iscrizione, consenso, acconsente, accetta, accetto, autorizzazione, autorizza, abbonato, opt in, permesso',
  refusal:
    'disiscritto, disiscritta, disiscrizione, cancellato, cancellazione, annullata iscrizione, non contattare, non inviare, lista nera, bloccato, rifiuta, rifiuto, opt out, revocato, revoca, nessun, non iscritto',
  about:
    'marketing, pubblicità, comunicazioni, commerciali, promozioni, promozionali, offerte, messaggi, informazioni, notizie, ricevere, di, del, alla, al, a, per, da, stato, GDPR, invio',
  customerId:
    'id cliente, codice cliente, numero cliente, n cliente, identificativo, identificativo cliente, id contatto, id utente, codice, cod cliente, id esterno, numero socio, codice contatto, rif cliente',
  neutral:
    'suo, sua, tuo, tua, mio, mia, il, lo, la, i, gli, le, un, una, di, del, della, dello, al, alla, per, e, in, cliente, clienti, contatto, persona, utente, membro, socio, acquirente, principale, personale, privato, privata, preferito, preferita, numero, num, n, indirizzo, qual, quale, inserisci',
  billing: 'fatturazione, spedizione, consegna, fattura',
  secondary:
    'lavoro, ufficio, aziendale personale, professionale, casa, fisso, abitazione, secondario, secondaria, secondo, seconda, alternativo, alternativa, altro, altra, aggiuntivo',
  company:
    'azienda, aziendale, società, ditta, organizzazione, impresa, negozio, filiale, sede, account, conto',
  others:
    'autista, corriere, supervisore, proprietario, responsabile, venditore, venditrice, commerciale assegnato, agente, rappresentante, consulente, gestore, assistente, segretari, genitore, padre, madre, figlio, figlia, coniuge, marito, moglie, emergenza, referente, presentat, dipendente, operatore, cassiere, fornitore, creato da, modificato da, autore, mittente, destinatario, fax, medico, insegnante, tutore, partner, assegnatario, addetto, nome utente, ragione sociale, titolare, direttore',
  moments:
    'creazione, creato, creata, modifica, modificato, aggiornamento, aggiornato, ultimo, ultima, ordine, acquisto, visita, registrazione, accesso, aggiunta, matrimonio, anniversario, attività, inserimento, dal',
  user: 'utente, accesso',
  former: 'vecchio, vecchia, precedente',
};
