export interface Step {
  label: string;
  /** Steps that can be gone to are links. */
  href?: string;
  current?: boolean;
}

export function Steps({ label, links }: { label: string; links: Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className="line-of-links numbers">
        {links.map(({ label: word, href, current }, at) => (
          <li key={word} aria-current={current ? "step" : undefined}>
            {href && !current ? (
              <a href={href}>
                {at + 1} {word}
              </a>
            ) : (
              <span className={current ? undefined : "muted"}>
                {at + 1} {word}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
