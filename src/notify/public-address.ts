import { lookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { DeliveryError } from './channel.ts';

/**
 * Whether an address belongs to a machine of the open internet: not this machine, its network, a network of somebody's
 * own, nor an IPv4 address of that kind that is written as IPv6 or tunnelled in it.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // The one part of IPv6 that was ever given out; what lies outside reaches no stranger.
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** @throws DeliveryError for a host that is a private address itself, of which no name server is asked */
export function refusePrivateLiteral(hostname: string): void {
  const host = hostname.replace(/^\[(.*)\]$/u, '$1');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw privateAddress();
}

/**
 * Finds the addresses of a host for one connection, which is made to them and no others: whatever the name server says
 * a moment later does not matter. A host with any private address is refused.
 */
export const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, []);
    if (!found.every(({ address }) => isPublicAddress(address))) return callback(privateAddress(), []);
    answer(found, options.all === true, callback);
  });
};

function answer(found: LookupAddress[], all: boolean, callback: Parameters<LookupFunction>[2]): void {
  const [first] = found;
  if (all) callback(null, found);
  else if (first === undefined) callback(privateAddress(), []);
  else callback(null, first.address, first.family);
}

function privateAddress(): DeliveryError {
  return new DeliveryError(
    'the host lies in a private network, or is this machine; MUSTER_WEBHOOK_PRIVATE=true allows that',
  );
}
