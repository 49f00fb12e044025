/** Determinate bar; the text beside it says the counts. */
export function ProgressBar({
  label,
  done,
  total,
}: {
  label: string;
  done: number;
  total: number;
}) {
  return <progress className="progress" aria-label={label} max={Math.max(total, 1)} value={done} />;
}
