export interface PaperQuestionProps {
  label: string;
  hint?: string;
  /** Each with a box to tick. */
  options?: string[];
  /** Empty lines to write on. */
  lines?: number;
  /** Beside another one, where there is room for two. */
  half?: boolean;
}

/** A question on paper: boxes to tick, lines to write on. */
export function PaperQuestion({ label, hint, options = [], lines = 1, half }: PaperQuestionProps) {
  return (
    <section className="paper-question" aria-label={label} data-half={half || undefined}>
      <h2>{label}</h2>
      {hint && <p>{hint}</p>}
      {options.length > 0 && (
        <ul className="boxes">
          {options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      )}
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
        <hr key={line} className="blank" />
      ))}
    </section>
  );
}
