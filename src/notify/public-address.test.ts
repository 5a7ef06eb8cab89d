import { describe, expect, it } from 'vitest';
import { isPublicAddress, lookUpPublic, refusePrivateLiteral } from './public-address.ts';

describe('an address of the open internet', () => {
  it.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111', '::ffff:93.184.216.34'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.0.3'],
    ['this machine', '::1'],
    ['no address at all', '0.0.0.0'],
    ['no address at all', '::'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.1.1'],
    ['a network of its own in IPv6', 'fd00::1'],
    ['the old kind of it', 'fec0::1'],
    ['the next cable', '169.254.169.254'],
    ['the next cable', 'fe80::1'],
    ['a provider’s inner network', '100.64.0.1'],
    ['many at once', '224.0.0.1'],
    ['many at once', 'ff02::1'],
    ['everybody', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['for tests of speed', '198.18.0.1'],
    ['private, mapped into IPv6', '::ffff:127.0.0.1'],
    ['private, mapped into IPv6', '::ffff:a00:1'],
    ['private, in the oldest form of that', '::127.0.0.1'],
    ['private, translated', '64:ff9b::7f00:1'],
    ['private, tunnelled', '2002:7f00:1::'],
    ['tunnelled', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('is not %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a host', () => {
  it.each(['127.0.0.1', '[::1]', '[::ffff:7f00:1]', '10.1.2.3'])(
    'that is %s is refused as it stands',
    (host) => {
      expect(() => refusePrivateLiteral(host)).toThrow('private network');
    },
  );

  it.each(['http://2130706433/', 'http://0x7f.1/', 'http://017700000001/'])(
    'that is this machine in disguise is known: %s',
    (url) => {
      expect(() => refusePrivateLiteral(new URL(url).hostname)).toThrow('private network');
    },
  );

  it.each([true, false])(
    'whose name leads to this machine is refused when it is looked up (all: %s)',
    async (all) => {
      const error = await new Promise((resolve) => lookUpPublic('localhost', { all }, resolve));
      expect(String(error)).toContain('private network');
    },
  );
});
