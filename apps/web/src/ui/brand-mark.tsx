/** A shield with a letter; decoration beside the name of the town. */
export function BrandMark({ letter }: { letter: string }) {
  return (
    <svg className="brand-mark" viewBox="0 0 30 34" aria-hidden="true">
      <path
        className="brand-shield"
        d="M6 0h18a6 6 0 0 1 6 6v13a15 15 0 0 1-30 0V6a6 6 0 0 1 6-6z"
      />
      <text className="brand-letter" x="15" y="23">
        {letter}
      </text>
    </svg>
  );
}
