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

/** Reads a header as consent or its refusal; null where it speaks of neither. */
export function readConsent(words: readonly string[]): ConsentReading | null {
  const { left, found } = takePhrases(words);
  if (found.size === 0) return null;
  const channel = channelOf(left) ?? channelOf(words) ?? (found.has('newsletter') ? 'Email' : null);
  const subject = left.filter((word) => !isChannelWord(word));
  return {
    channel,
    refused: found.has('refusal'),
    unknown: subject.filter((word) => !dictionary().hasRole(word, 'about')).join(''),
    subject: subject.join(''),
  };
}

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
