import type { Catalog, Topic } from '../customer/catalog.ts';
import { subscriptionName } from '../customer/field.ts';
import type { Candidate, FileColumn, LeftOut } from './candidate.ts';
import { plainKind, together, valuesSay } from './fit.ts';
import { headerWords } from './header-words.ts';
import { readConsent } from './read-consent.ts';
import type { ConsentReading } from './read-consent.ts';

/**
 * What a column of consent suggests: the channel's node or a topic's. Where the header says who does not want it, the
 * inversion is only offered, for its `no` would subscribe. Null: the header speaks of neither.
 */
export function consentCandidate(
  column: FileColumn,
  { catalog, brandId }: { readonly catalog: Catalog; readonly brandId: number },
): Candidate | LeftOut | null {
  const consent = readConsent(column.words);
  if (consent === null) return null;
  const topics = catalog.topics.filter((topic) => topic.brandId === brandId);
  const topic = topicNamed(consent, topics);
  if (consent.unknown !== '' && topic === null) return null;
  const { kinds, header } = column;
  if (kinds.count > 0 && kinds.subscription < 0.2) {
    // A date of consent or the address it is given for: other readers know what it is.
    return plainKind(kinds) === null ? unreadable(header, consent) : null;
  }
  return consent.refused ? inversion(column, consent, topic) : agreement(column, consent, topic);
}

function agreement(
  { kinds, header }: FileColumn,
  { channel }: ConsentReading,
  topic: Topic | null,
): Candidate {
  const field = subscriptionName(topic === null ? channel : (channel ?? 'Email'), topic?.externalId ?? null);
  const said = valuesSay(kinds, 'subscription');
  if (channel === null) {
    return {
      field,
      confidence: unclear,
      reason: `The header speaks of consent but of no channel; ${said}. If it means all of them, or one, map it by hand.`,
      option: `--map "${header}=${field}", or if only email --map "${header}=${subscriptionName('Email', null)}"`,
      needs: {},
      isOffer: false,
    };
  }
  return {
    field,
    confidence: kinds.count === 0 ? unclear : together(agreed, kinds, 'subscription'),
    reason: `The header means consent to ${channelWord(channel)}${topic === null ? '' : ` about ${topic.name}`}; ${said}.`,
    needs: {},
    isOffer: false,
  };
}

const agreed = 0.92;
/** Consent is never widened by a guess, nor taken unseen. */
const unclear = 0.5;

/** Without a channel a refusal means email, the channel that most programs have: its `no` subscribes to no more. */
function inversion(
  { kinds, header }: FileColumn,
  { channel }: ConsentReading,
  topic: Topic | null,
): Candidate {
  const field = subscriptionName(channel ?? 'Email', topic?.externalId ?? null);
  return {
    field: `!${field}`,
    confidence: Math.max(together(agreed, kinds, 'subscription'), 0),
    reason: `The header says who does not want ${channelWord(channel ?? 'Email')}; ${valuesSay(kinds, 'subscription')}. It is never read by itself: read inverted, yes unsubscribes and no subscribes.`,
    option: `--map "${header}=!${field}"`,
    needs: {},
    isOffer: true,
  };
}

function unreadable(header: string, { channel }: ConsentReading): LeftOut {
  return {
    leftOut:
      'The header speaks of consent, but the values are not yes or no, so it is not read. Turn them into yes and no.',
    option: `--map "${header}=${subscriptionName(channel ?? 'Email', null)}"`,
  };
}

const channelWord = (channel: string): string =>
  ({ Email: 'email', Sms: 'SMS', MobilePush: 'mobile push', WebPush: 'web push' })[channel] ?? channel;

function topicNamed({ unknown, subject }: ConsentReading, topics: readonly Topic[]): Topic | null {
  const named = topics.find(({ externalId, name }) =>
    [externalId, name].some((text) => {
      const key = headerWords(text).join('');
      return key !== '' && (key === subject || key === unknown);
    }),
  );
  return named ?? null;
}
