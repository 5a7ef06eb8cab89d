/** A sentence in which `**words**` stand out; everything is shown as text. */
export function Emphasis({ children }: { readonly children: string }) {
  const parts = children.split('**');
  // oxlint-disable-next-line react/no-array-index-key
  return parts.map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));
}
