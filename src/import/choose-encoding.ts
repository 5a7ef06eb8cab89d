import { nearestName } from '../catalog/nearest-name.ts';
import { Refusal } from '../refusal.ts';
import { encodingNames, namedEncoding } from '../text/encoding.ts';

/**
 * Understands the name of an encoding as a person writes it: any that `iconv-lite` knows, in any spelling.
 * @throws Refusal `settings` when there is none of that name, or none that reading could go on in after a stop
 */
export function chooseEncoding(written: string): string {
  const named = namedEncoding(written);
  if (named.kind === 'known') return named.name;
  if (named.kind === 'stateful') {
    throw new Refusal(
      'settings',
      `${written} cannot be read: what its bytes mean depends on all that came before, so an import could not go on after a stop. Save the file as "CSV UTF-8".`,
    );
  }
  const near = nearestName(written, encodingNames);
  throw new Refusal(
    'settings',
    `There is no encoding "${written}". ${near === null ? 'Most often it is utf-8, windows-1251, windows-1252 or utf-16.' : `Did you mean ${near}?`}`,
  );
}
