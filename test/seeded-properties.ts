import * as fc from 'fast-check';
import { seed } from './scale.ts';

// Properties draw from the run's seed too: the everyday run fails when the code changed, and the soak looks for more.
fc.configureGlobal({ seed });
