import { describe, expect, it } from 'vitest';
import { SmallBase } from '../../test/row/small-base.ts';
import { SmallImport } from '../../test/row/small-import.ts';
import { newCustomer } from '../customer/customer.ts';

const people = (): SmallBase =>
  new SmallBase({ id: 1, email: 'a@x.org', lastName: 'Ng' }, { id: 2, email: 'b@x.org' });

describe('the outcome of a row', () => {
  it.each([
    ['updated: it changes someone', 'a@x.org,Li', 'updated 1', 'updated 1'],
    ['unchanged: all is as it was', 'a@x.org,Ng', 'unchanged 1', 'unchanged 1'],
    ['unchanged: it says nothing', 'a@x.org,', 'unchanged 1', 'unchanged 1'],
    ['created, or not found: nobody is found', 'z@x.org,Ng', 'created 3', 'not-found'],
    ['rejected: nobody can be found', ',Ng', 'rejected !no-identifier', 'rejected !no-identifier'],
    [
      'not found with the warnings it has',
      'z@x.org,N@g',
      'created 3 invalid-name(LastName)',
      'not-found invalid-name(LastName)',
    ],
  ])('%s', (...[, row, adding, editing]) => {
    expect(new SmallImport('Email,LastName', {}, { base: people() }).run(row)).toBe(adding);
    const edits = new SmallImport('Email,LastName', { action: 'edit-existing' }, { base: people() });
    expect(edits.run(row)).toBe(editing);
  });
});

describe('what a row leaves behind', () => {
  it('of a creation the customer, and nothing it replaced', () => {
    const { before, customer, former } = new SmallImport('Email,LastName').apply('a@x.org,Ng');
    expect([before, former]).toEqual([null, null]);
    expect(customer).toEqual({ ...newCustomer(1), email: 'a@x.org', lastName: 'Ng' });
  });

  it('of an update the customer before and after, and what it replaced', () => {
    const base = people();
    const stored = base.customer(1);
    const { before, customer, former } = new SmallImport('Email,LastName,Sex', {}, { base }).apply(
      'a@x.org,Li,m',
    );
    expect(before).toBe(stored);
    expect(former).toEqual({ lastName: 'Ng', sex: null });
    expect(customer).toEqual({ ...stored, lastName: 'Li', sex: 'male' });
  });

  it('of an unchanged row the very customer', () => {
    const base = people();
    const { before, customer, former } = new SmallImport('Email,LastName', {}, { base }).apply('a@x.org,Ng');
    expect(customer).toBe(base.customer(1));
    expect(before).toBe(customer);
    expect(former).toBeNull();
  });
});

describe('a customer met again', () => {
  it('is told with the latest row that created or changed them', () => {
    const file = new SmallImport('Email,LastName', {}, { base: people() });
    const told = (row: string): unknown =>
      file.apply(row).findings.map(({ code, values }) => [code, ...values].join(' '));
    expect(told('z@x.org,Ng')).toEqual([]);
    expect(told('a@x.org,Ng')).toEqual([]);
    expect(told('a@x.org,Li')).toEqual([]);
    expect(told('z@x.org,Ng')).toEqual(['touched-before 1 3']);
    expect(told('z@x.org,Li')).toEqual(['touched-before 1 3']);
    expect(told('z@x.org,')).toEqual(['touched-before 5 3']);
    expect(told('a@x.org,Ng')).toEqual(['touched-before 3 1']);
    expect(told('b@x.org,')).toEqual([]);
  });

  it('by a row that is rejected is not told', () => {
    const file = new SmallImport('Email,MobilePhone,LastName', {}, { base: people() });
    expect(file.run('a@x.org,+12127365001,Li')).toBe('updated 1');
    expect(file.run('z@x.org,+12127365001,Li')).toBe('rejected !contact-differs(Email)');
  });

  it('meets what earlier rows did', () => {
    const file = new SmallImport('ExternalIdentityCrm,Email', { action: 'add-and-edit' }, { base: people() });
    expect(file.run('c1,a@x.org')).toBe('updated 1');
    expect(file.run('c1,z@x.org')).toBe('updated 1 touched-before');
    expect(file.run(',a@x.org')).toBe('created 3');
    expect(file.run('c2,z@x.org')).toBe('rejected !identity-differs(ExternalIdentityCrm)');
  });
});
