import type pg from 'pg';

/** Waits until a listening session hears something or is gone, the time is over, or a signal says to wait no longer. */
export function rung(session: pg.ClientBase, millis: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      session.off('notification', done);
      session.off('end', done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, millis);
    session.once('notification', done);
    session.once('end', done);
    signal?.addEventListener('abort', done);
    if (signal?.aborted === true) done();
  });
}
