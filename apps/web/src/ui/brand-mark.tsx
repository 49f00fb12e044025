/** The shield of the app; decoration beside its name. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 30 34" aria-hidden="true">
      <path
        className="brand-shield"
        d="M6 0h18a6 6 0 0 1 6 6v13a15 15 0 0 1-30 0V6a6 6 0 0 1 6-6z"
      />
      <path
        className="brand-letter"
        d="M9 23 13.600 9.500h2.900L21 23h-2.800l-1-3.200h-4.400l-1 3.200zm4.500-5.500h3L15 12.600z"
      />
    </svg>
  );
}
