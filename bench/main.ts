import { readOptions, usage } from './options.ts';
import type { Options } from './options.ts';
import { runBenchmark } from './run-benchmark.ts';

/*
 * `npm run bench`: see README.md beside this file. Exit status 1 when a case fails or its customers are not the
 * expected ones.
 */

const options = readArguments();
if (options === null) console.log(usage);
else if (!(await runBenchmark(options))) process.exitCode = 1;

function readArguments(): Options | null {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
