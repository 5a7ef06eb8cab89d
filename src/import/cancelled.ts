/** Somebody asked for the end of an import that runs: its next batch is not begun (docs/spec.md §9.5). */
export class Cancelled extends Error {
  constructor(importId: number) {
    super(`import ${importId} was cancelled`);
    this.name = 'Cancelled';
  }
}
