export interface UnfoldProps {
  /** "more"; "All 12 steps" */
  closed: string;
  /** Once it is open: "less". */
  open: string;
  /** What it unfolds, for those who meet the word alone. */
  of?: string;
  /** It is open from the first. */
  unfolded?: boolean | undefined;
}

/**
 * One press shows what is folded. It stands beside what it unfolds (`.folded`, both in `.unfolds`) and not around it: what is
 * inside a closed `details` older engines print for nobody, and cannot show on a desk; this way paper has all of it,
 * and so has a browser that does not know how to fold.
 */
export function Unfold({ closed, open, of, unfolded }: UnfoldProps) {
  return (
    <details className="unfold" open={unfolded}>
      <summary>
        <span className="when-closed">{closed}</span>
        <span className="when-open">{open}</span>
        {of && <span className="out-of-sight">{`: ${of}`}</span>}
      </summary>
    </details>
  );
}
