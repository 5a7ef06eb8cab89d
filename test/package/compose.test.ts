import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '../../src/config.ts';
import { variables } from '../../src/config-variables.ts';
import { textOf } from '../tidy/project-files.ts';

/*
 * Nothing here builds an image: what can be seen without it is.
 */
const service = z.object({
  network_mode: z.string(),
  stop_grace_period: z.string(),
  environment: z.record(z.string(), z.coerce.string()),
});
const { services } = z
  .object({ services: z.object({ database: service, muster: service, worker: service }) })
  .parse(parse(textOf('compose.yaml'), { merge: true }));

test('compose.yaml hands every setting on, to servers and workers alike', () => {
  const names = Object.values(variables).map(({ name }) => name);
  expect(Object.keys(services.muster.environment)).toEqual(expect.arrayContaining(names));
  expect(services.worker.environment).toEqual(services.muster.environment);
});

test('compose.yaml keeps everything on the loopback', () => {
  expect(Object.values(services).map((each) => each.network_mode)).toEqual(['host', 'host', 'host']);
  expect(textOf('compose.yaml')).toContain('listen_addresses=127.0.0.1');
  expect(textOf('compose.yaml')).not.toContain('ports:');
});

test('the image is given everything that the build needs', () => {
  const given = textOf('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!') && !line.includes('*'))
    .map((line) => line.slice(1));
  const existing = given.filter((path) => existsSync(join(packageRoot, path)));
  const { files } = z.object({ files: z.array(z.string()) }).parse(JSON.parse(textOf('package.json')));
  const packed = files.filter((path) => !path.startsWith('!') && path !== 'dist');
  expect(existing).toEqual(expect.arrayContaining([...packed, 'src', 'package.json', 'package-lock.json']));
});

test('the image runs as nobody special, under an init', () => {
  const lines = textOf('Dockerfile').split('\n');
  expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
  expect(lines.findLast((line) => line.startsWith('ENTRYPOINT '))).toContain('"tini", "--"');
});
