/** Our own: an M that gathers two sides into one line. Decoration only, the name stands beside it. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--mantine-primary-color-filled)" />
      <path
        d="M8 22.5V11.2c0-1.2 1.4-1.8 2.2-.9l5.8 6.4 5.8-6.4c.8-.9 2.2-.3 2.2.9v11.3"
        fill="none"
        stroke="#fff"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
