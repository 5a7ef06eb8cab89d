import type { Channel } from '../customer/subscription.ts';
import { dictionary } from './dictionary.ts';
import type { Meaning } from './dictionary.ts';

/** What a header says of consent. */
export interface ConsentReading {
  /** Null: the header names no channel. */
  readonly channel: Channel | null;
  /** The header says who does not want it: yes means unsubscribed. */
  readonly refused: boolean;
  /** Words that nothing is known of, written together: a topic, or something else altogether. */
  readonly unknown: string;
  /** The same with words such as *news*, which a topic's name may hold. */
  readonly subject: string;
}

/** Reads a header as consent or its refusal; null where it speaks of neither, or of both. */
export function readConsent(words: readonly string[]): ConsentReading | null {
  const { left, found } = takePhrases(words);
  if (found.size === 0) return null;
  const denied = !found.has('refusal') && isDenied(left, words[0] ?? '');
  if (denied === null) return null;
  const refused = denied || found.has('refusal');
  const channel = channelOf(left) ?? channelOf(words) ?? (found.has('newsletter') ? 'Email' : null);
  const subject = left.filter((word) => !isChannelWord(word) && !(refused && refusing.has(word)));
  return {
    channel,
    refused,
    unknown: subject.filter((word) => !dictionary().hasRole(word, 'about')).join(''),
    subject: subject.join(''),
  };
}

/** `No newsletter` is a refusal; null: `no` elsewhere may be a number or a preposition, so nobody can tell. */
function isDenied(left: readonly string[], first: string): boolean | null {
  if (left.some((word) => denials.has(word))) return true;
  if (!left.includes('no')) return false;
  return first === 'no' ? true : null;
}

const denials: ReadonlySet<string> = new Set(
  'not non never without none ne pas sans nicht kein keine nein sin nunca senza sem nao nie bez brak niet geen zonder ej inte inga inget utan не нет без never'.split(
    ' ',
  ),
);

/** Words that belong to refusals only: a consent has no `from`. */
const refusing: ReadonlySet<string> = new Set([
  ...denials,
  ...'no from out von vom от из des da dalla'.split(' '),
]);

/** Phrases of consent, those of refusal before those they contain: `not subscribed` is no `subscribed`. */
function takePhrases(words: readonly string[]): { left: string[]; found: ReadonlySet<Meaning> } {
  const { meaningsOf } = dictionary();
  const found = new Set<Meaning>();
  let left = [...words];
  for (const meaning of ['refusal', 'newsletter', 'consent'] as const) {
    for (let length = Math.min(left.length, longestPhrase); length > 0; length--) {
      const from = left.findIndex(
        (_, at) =>
          at + length <= left.length && meaningsOf(left.slice(at, at + length).join('')).has(meaning),
      );
      if (from < 0) continue;
      found.add(meaning);
      left = [...left.slice(0, from), ...left.slice(from + length)];
      break;
    }
  }
  return { left, found };
}

const longestPhrase = 5;

/** Push is of phones unless a browser is meant. */
function channelOf(words: readonly string[]): Channel | null {
  const text = words.join('');
  if (words.some((word) => pushWords.has(word))) {
    return words.some((word) => webWords.has(word)) ? 'WebPush' : 'MobilePush';
  }
  if (words.some((word) => smsWords.has(word))) return 'Sms';
  if (words.includes('viber') || words.includes('вайбер') || words.includes('ваибер')) return 'Viber';
  return emailParts.some((part) => text.includes(part)) || words.includes('mail') ? 'Email' : null;
}

const pushWords: ReadonlySet<string> = new Set(['push', 'пуш', 'notifications', 'webpush']);
const webWords: ReadonlySet<string> = new Set(['web', 'browser', 'webpush', 'веб', 'браузер']);
const smsWords: ReadonlySet<string> = new Set(['sms', 'смс', 'text', 'texts', 'textmessage']);
const emailParts = ['email', 'mailing', 'почт', 'courriel', 'correo', 'epost', 'newsletter'];
const channelWords: ReadonlySet<string> = new Set(
  'push пуш notifications webpush web browser веб браузер sms смс text texts textmessage viber вайбер ваибер e mail mails email emails app mobile phone почта почте courriel correo epost post electronico posta эл электронная'.split(
    ' ',
  ),
);

/** Words that name the channel, or nothing at all. */
function isChannelWord(word: string): boolean {
  return channelWords.has(word) || dictionary().hasRole(word, 'neutral') || ['opt', 'in'].includes(word);
}
