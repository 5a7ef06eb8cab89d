import type { Inspection } from '../contract/inspection.ts';
import { plainSentence } from './import-text.ts';
import { printable } from './printable.ts';
import { formatTable } from './table.ts';

/** How a file is read, for people: what is unusual, its columns, its first rows with their issues. */
export function formatInspection(found: Inspection, columns: number): string {
  const { rowEstimate, sentences, notices, callOuts, recipes, problem } = found;
  const about = rowEstimate.exact ? '' : 'about ';
  const said = [
    `${howItIsWritten(found)}, ${about}${rowEstimate.rows} rows.`,
    ...sentences.map(plainSentence),
    ...notices.map(({ sentence }) => sentence),
    ...callOuts.items.map(({ sentence }) => sentence),
    ...recipes.map((name) => `The recipe "${printable(name)}" was made for a file with these headers.`),
  ];
  const refused = problem === null ? '' : `\nAn import would not start so: ${problem.detail}\n`;
  return `${said.join('\n')}\n${refused}\n${formatColumns(found)}${formatRows(found, columns)}`;
}

function howItIsWritten({ encoding, sheet, dialect, headers }: Inspection): string {
  const { delimiter } = dialect.dialect;
  const named = delimiter === '\t' ? 'tabs' : `"${delimiter}"`;
  const how =
    sheet === null ? `${encoding?.encoding ?? 'text'}, cells separated by ${named}` : sheetName(sheet);
  return `${how}, ${headers.length} ${headers.length === 1 ? 'column' : 'columns'}`;
}

const sheetName = ({ name }: { readonly name: string }): string => `Sheet "${printable(name)}"`;

function formatColumns({ headers, mapping }: Inspection): string {
  const rows = headers.map((header, index) => {
    const { field = null, inverted = false } = mapping[index] ?? {};
    return [printable(header), field === null ? 'not read' : `${inverted ? '!' : ''}${field}`];
  });
  return formatTable({ columns: [{ title: 'Column' }, { title: 'Holds' }], rows });
}

/** Row by row, value by value: tables of many columns fit on no screen. */
function formatRows({ rows }: Inspection, width: number): string {
  return rows
    .map(({ row, line, outcome, values, issues }) => {
      const head = `\nRow ${row} (line ${line})${outcome === 'ok' ? '' : `: ${outcome}`}\n`;
      const table = Object.entries(values).map(([field, value]) => [field, shown(value)]);
      const stored =
        table.length === 0
          ? ''
          : formatTable({ columns: [{ title: 'Field' }, { title: 'Stored' }], rows: table }, 2);
      return (
        head +
        stored +
        issues.map(({ sentence }) => `  ${printable(sentence).slice(0, width * 4)}\n`).join('')
      );
    })
    .join('');
}

function shown(value: unknown): string {
  if (value === null) return '(cleared)';
  return printable(typeof value === 'string' ? value : JSON.stringify(value));
}
