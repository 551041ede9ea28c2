export interface Reason {
  /** "held on an extradition request" */
  words: string;
  /** "They are held on an extradition request." */
  sentence: string;
  /** The entry it rests on. */
  entry?: { label: string; href: string };
}

export interface ReasonsProps {
  /** "Extreme because:" */
  because: string;
  /** The ones that make the level come first. */
  list: Reason[];
  /** "All 5 reasons" */
  all: string;
}

/** The two or three strongest always; the others behind one press, without scripts too. */
export function Reasons({ because, list, all }: ReasonsProps) {
  const strongest = list
    .slice(0, 3)
    .map((reason) => reason.words)
    .join(" · ");
  return (
    <details className="reasons">
      <summary>
        {because} {strongest} · <span className="as-link">{all}</span>
      </summary>
      <ul>
        {list.map(({ words, sentence, entry }) => (
          <li key={words}>
            {sentence} {entry && <a href={entry.href}>{entry.label}</a>}
          </li>
        ))}
      </ul>
    </details>
  );
}
