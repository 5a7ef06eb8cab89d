/** A cell of a grid, counted from 0; column -1 is the row's head. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a place, as in a spreadsheet; null: it is no key of a grid. */
export function moved(place: Place, { key, ctrlKey, metaKey }: Key, size: Size): Place | null {
  const far = ctrlKey || metaKey;
  const step = steps.get(key);
  if (step !== undefined) {
    const [down, right] = step;
    const by = far ? Infinity : 1;
    return within({ row: place.row + times(down, by), column: place.column + times(right, by) }, size);
  }
  if (key === 'Home') return within({ row: far ? 0 : place.row, column: -1 }, size);
  if (key === 'End') return within({ row: far ? Infinity : place.row, column: Infinity }, size);
  return null;
}

const times = (step: number, by: number): number => (step === 0 ? 0 : step * by);

const steps: ReadonlyMap<string, readonly [down: number, right: number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
  ['PageUp', [-10, 0]],
  ['PageDown', [10, 0]],
]);

function within({ row, column }: Place, { rows, columns }: Size): Place {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(-1, Math.min(column, columns - 1)),
  };
}
