import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The project's folder, wherever it was checked out. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** Folders that people write in; what tools make (`dist`, `node_modules`, data folders) is nobody's style. */
const written = ['.ci', 'bench', 'bin', 'docs', 'examples', 'migrations', 'src', 'test', 'web'];

/** A file as the rules see it. */
export interface ProjectFile {
  /** From the project's folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file that people write, read once. Works without git, so that it holds in an unpacked archive too. */
export const projectFiles: readonly ProjectFile[] = [...rootFiles(), ...written.flatMap(filesUnder)];

/** The text of one file. @throws when there is none */
export function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** Names of the folders directly in a folder. */
export function foldersIn(path: string): string[] {
  const entries = readdirSync(join(projectRoot, path), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The text without comments, lines kept, so that rules about code do not meet words about code. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, blank).replace(/(?<=^|\s)\/\/.*$/gmu, blank);
}

const blank = (comment: string): string => comment.replace(/[^\n]/gu, ' ');

/** In a second working copy `.git` is a file that names the first. */
function rootFiles(): ProjectFile[] {
  const entries = readdirSync(projectRoot, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== '.git' && !entry.name.endsWith('.log'))
    .map(({ name }) => read(name));
}

function filesUnder(folder: string): ProjectFile[] {
  const entries = readdirSync(join(projectRoot, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => read(relative(projectRoot, join(parentPath, name)).replaceAll(sep, '/')));
}

function read(path: string): ProjectFile {
  return { path, text: textOf(path) };
}
