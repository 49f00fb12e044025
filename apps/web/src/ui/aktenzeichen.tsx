/** Aktenzeichen as the town writes it: one colour, tabular figures, never wrapped. */
export function Aktenzeichen({ children }: { children: string }) {
  return <span className="aktenzeichen">{children}</span>;
}
