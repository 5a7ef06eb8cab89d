import { expect, it } from 'vitest';
import { createDatabase } from '../database.ts';
import { dumpSchema } from './schema-dump.ts';

it('migrations/schema.sql is what the migrations add up to (npm run schema writes it)', async () => {
  const database = await createDatabase();
  try {
    await expect(await dumpSchema(database.pool)).toMatchFileSnapshot('../../migrations/schema.sql');
  } finally {
    await database.drop();
  }
});
