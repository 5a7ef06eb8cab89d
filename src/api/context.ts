import type pg from 'pg';
import type { UploadRoom } from '../upload/uploads.ts';
import type { UploadTurns } from '../upload/upload-turns.ts';

/** What every operation works with. */
export interface ApiContext {
  readonly pool: pg.Pool;
  readonly uploads: UploadRoom;
  readonly turns: UploadTurns;
  /** Who asks, as imports name him; without accounts everybody is the one who started the server. */
  readonly by: string;
  /** Days after its end in which an import can be undone. */
  readonly undoWindowDays: number;
  /** Aborted when the server is about to close: whoever listens on is let go. */
  readonly closing: AbortSignal;
}
