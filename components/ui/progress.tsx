export interface ProgressProps {
  done: number;
  total: number;
  /** "12,400 of 18,204 entries, about 40 seconds left." */
  words: string;
  refresh: { label: string; href: string };
}

/** Long work is looked at again by a link; it goes on when nobody looks. */
export function Progress({ done, total, words, refresh }: ProgressProps) {
  return (
    <div className="stack">
      <progress value={done} max={total} aria-label={words} />
      <p className="numbers">
        {words} <a href={refresh.href}>{refresh.label}</a>
      </p>
    </div>
  );
}
