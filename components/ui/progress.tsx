import { Icon } from "./icon.tsx";

export interface ProgressProps {
  /** Nothing while it waits for its turn. */
  done?: number;
  total: number;
  state?: "waiting" | "running" | "done" | "failed";
  /** "12,400 of 18,204 entries, about 40 seconds left." */
  words: string;
  /** "Look again"; what to do when it is done, or has failed. */
  next: { label: string; href: string };
}

/** Long work is looked at again by a link; it goes on when nobody looks. */
export function Progress({ done, total, state = "running", words, next }: ProgressProps) {
  const shown = state === "waiting" ? undefined : state === "done" ? total : done;
  return (
    <div className="stack progress" data-state={state}>
      {state !== "failed" && <progress value={shown} max={total} aria-label={words} />}
      <p className="numbers">
        {state === "done" && <Icon name="circle-check" />}
        {state === "failed" && <Icon name="octagon-alert" />} {words} <a href={next.href}>{next.label}</a>
      </p>
    </div>
  );
}
