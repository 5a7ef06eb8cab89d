/** zod's types name the global URL, which the pure rooms have no library for. A type only: nobody can call it. */
interface URL {
  readonly href: string;
}
