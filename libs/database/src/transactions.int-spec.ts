import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '../../../test/support/database.js';
import { type Database, openDatabase } from './database.js';
import { brokenConstraint, databaseNow, sqlState, Transactions, type Tx } from './transactions.js';

describe('Transactions', () => {
  let database: Database;
  let transactions: Transactions;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const clone = await cloneDatabase();
    drop = clone.drop;
    database = await openDatabase({ url: clone.url, entities: [], pool: 6 });
    transactions = new Transactions(database);
    await database.dataSource.query(
      'create table account (id int primary key, balance int not null check (balance >= 0))',
    );
  });

  beforeEach(() =>
    database.dataSource.query('truncate account; insert into account values (1, 100), (2, 100)'),
  );

  afterAll(async () => {
    await database.dataSource.destroy();
    await drop();
  });

  const balances = async (): Promise<number[]> =>
    (await database.dataSource.query('select balance from account order by id')).map(
      (row: { balance: number }) => row.balance,
    );

  it('keeps all or nothing', async () => {
    const work = transactions.run(async (tx) => {
      await tx.query('update account set balance = balance - 10 where id = 1');
      throw new Error('the rule says no');
    });
    await expect(work).rejects.toThrow('the rule says no');
    expect(await balances()).toEqual([100, 100]);
  });

  it('repeats the whole work after a deadlock', async () => {
    let runs = 0;
    const move = (from: number, to: number) =>
      transactions.run(async (tx: Tx) => {
        runs++;
        await tx.query('update account set balance = balance - 1 where id = $1', [from]);
        await new Promise((resolve) => setTimeout(resolve, 60));
        await tx.query('update account set balance = balance + 1 where id = $1', [to]);
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect(await balances()).toEqual([100, 100]);
    expect(runs).toBe(3);
  });

  it('does not repeat what a rule of the database refuses', async () => {
    let runs = 0;
    const error: unknown = await transactions
      .run(async (tx) => {
        runs++;
        await tx.query('update account set balance = -1 where id = 1');
      })
      .catch((caught: unknown) => caught);
    expect([sqlState(error), brokenConstraint(error), runs]).toEqual(['23514', 'account_balance_check', 1]);
  });

  it('takes no second connection: enough of them would wait for each other for ever', async () => {
    await expect(transactions.run(async () => database.reader.query('select 1'))).rejects.toThrow(
      'through its tx',
    );
    expect(await database.reader.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('reads the time of the moment, not of the start of the transaction', async () => {
    const [first, second] = await transactions.run(async (tx) => {
      const before = await databaseNow(tx);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return [before, await databaseNow(tx)];
    });
    expect(second!.getTime() - first!.getTime()).toBeGreaterThanOrEqual(25);
  });
});
