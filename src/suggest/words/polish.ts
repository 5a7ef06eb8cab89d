import type { Vocabulary } from '../vocabulary.ts';

export const polish: Vocabulary = {
  language: 'Polish',
  email:
    'e-mail, adres e-mail, poczta elektroniczna, adres poczty elektronicznej, mail, adres mailowy, adres email klienta, poczta, e-mail klienta, adres elektroniczny',
  mobile:
    'komórka, telefon komórkowy, numer komórkowy, numer komórki, tel kom, komórkowy, numer telefonu komórkowego, tel komórkowy, kom, SMS, numer SMS, nr komórki',
  phone:
    'telefon, numer telefonu, nr telefonu, nr tel, tel, telefon kontaktowy, numer kontaktowy, telefon klienta, nr kontaktowy',
  lastName: 'nazwisko, nazwisko klienta',
  firstName: 'imię, pierwsze imię, imię klienta',
  middleName: 'drugie imię, imię drugie',
  fullName:
    'imię i nazwisko, nazwisko i imię, pełne imię i nazwisko, pełna nazwa, pełne imię, imię nazwisko, klient imię i nazwisko, nazwisko imię',
  name: 'nazwa klienta, klient',
  sex: 'płeć',
  birthDate:
    'data urodzenia, data urodzin, urodziny, urodzony, data ur, dzień urodzenia, dzień urodzin, urodzenia',
  timeZone: 'strefa czasowa',
  area: 'region, obszar, rejon, strefa',
  card: 'karta lojalnościowa, numer karty lojalnościowej, nr karty lojalnościowej, karta stałego klienta, karta rabatowa, karta klienta, numer karty klienta, karta klubowa, numer karty stałego klienta',
  emailConfirmed: 'e-mail potwierdzony, e-mail zweryfikowany, potwierdzony e-mail, adres e-mail potwierdzony',
  phoneConfirmed:
    'telefon potwierdzony, telefon zweryfikowany, numer potwierdzony, numer telefonu potwierdzony',
  newsletter:
    'newsletter, biuletyn, zapisany na newsletter, zapis na newsletter, zgoda na newsletter, lista mailingowa, subskrypcja newslettera, newsletter aktywny',
  consent:
    'zgoda, zgody, subskrypcja, subskrybent, zapisany, zapisana, zezwolenie, wyraża zgodę, akceptuje, opt in, zgoda marketingowa, pozwolenie',
  refusal:
    'wypisany, wypisana, wypisanie, rezygnacja, zrezygnował, sprzeciw, brak zgody, nie kontaktować, nie wysyłać, czarna lista, zablokowany, zablokowana, odmowa, opt out, wycofana, niezapisany, wycofał, anulowana',
  about:
    'marketing, marketingowa, marketingowe, marketingową, reklama, reklamy, komunikacja, wiadomości, handlowe, handlowa, promocje, oferty, informacje, otrzymywanie, kontakt, na, z, do, od, przez, status, RODO, wysyłkę',
  customerId:
    'id klienta, numer klienta, nr klienta, kod klienta, identyfikator, identyfikator klienta, id kontaktu, id użytkownika, numer kontrahenta, kod kontrahenta, zewnętrzne id, id zewnętrzne, kod',
  neutral:
    'twój, twoja, twoje, państwa, pana, pani, mój, na, do, i, dla, od, z, w, klient, klienta, klientów, kontakt, kontaktu, osoba, osoby, użytkownik, użytkownika, członek, kupujący, kupującego, główny, główna, osobisty, prywatny, prywatna, preferowany, adres, numer, nr, podaj, proszę, jaki, jest',
  billing: 'faktury, do faktury, dostawy, wysyłki, rozliczeniowy, płatnika',
  secondary:
    'służbowy, służbowa, służbowe, praca, biuro, domowy, stacjonarny, dodatkowy, dodatkowa, drugi, druga, inny, inna, alternatywny, alternatywna, zapasowy',
  company:
    'firma, firmy, firmowy, organizacja, organizacji, przedsiębiorstwo, sklep, sklepu, oddział, konto, konta, spółka',
  others:
    'kierowc, kurier, przełożon, opiekun, handlow, przedstawiciel, sprzedaw, właściciel, odpowiedzialn, pracownik, doradca, konsultant, agent, menedżer, kierownik, asystent, sekretar, rodzic, ojciec, ojca, matka, matki, dziecko, dziecka, małżon, żona, mąż, nagły, polecaj, polecon, operator, kasjer, dostawca, utworzył, utworzone przez, zmodyfikował, autor, nadawca, odbiorc, faks, fax, lekarz, nauczyciel, partner, trener, nazwa użytkownika, nazwa firmy, przypisan, panieńskie',
  moments:
    'utworzenia, utworzono, utworzony, modyfikacji, zmiany, zmodyfikowano, aktualizacji, ostatni, ostatnia, ostatnie, ostatniego, zamówienia, zamówienie, zakupu, zakup, wizyty, rejestracji, logowania, dodania, dodano, ślubu, rocznica, aktywności, zapisu, wypisu',
  user: 'użytkownik, użytkownika, logowania',
  former: 'stary, stara, poprzedni, poprzednia, dawny',
};
