import { createClient } from '../../../src/client/client.ts';
import { noteAway, noteBack } from './reach.ts';

/** The API of the server that this page came from. Whether it answers at all is kept in `reach.ts`. */
export const client = createClient(location.origin, async (input, init) => {
  try {
    const response = await fetch(input, init);
    noteBack();
    return response;
  } catch (error) {
    if (error instanceof TypeError) noteAway();
    throw error;
  }
});
