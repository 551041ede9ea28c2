import { Badge } from "../ui/badge.tsx";
import { type ClockWords, ticking } from "./countdown.tsx";

/** What ends next, overdue on top: at most four on a file, eight on a home. */
export function ClocksNow({ clocks }: { clocks: ClockWords[] }) {
  return (
    <ul className="clocks">
      {clocks.map((clock) => (
        <li key={clock.key} className="clock" data-level={clock.level}>
          <Amount clock={clock} />
          <Duty clock={clock} />
        </li>
      ))}
    </ul>
  );
}

function Amount({ clock: { amount, amountMore, ticks } }: { clock: ClockWords }) {
  return (
    <div {...ticking(ticks)}>
      <bdi className="amount">{amount}</bdi>
      <span>{amountMore}</span>
    </div>
  );
}

function Duty({ clock }: { clock: ClockWords }) {
  const { whose, what, by, latest, notes, marks, acts, label } = clock;
  return (
    <div>
      <span className="what">{what}</span>
      <p>{[whose, by, latest].filter(Boolean).join(" · ")}</p>
      {notes && notes.length > 0 && <p className="muted">{notes.join(" · ")}</p>}
      {marks?.map((mark) => (
        <Badge key={mark.words} tone="info" dashed={mark.dashed}>
          {mark.words}
        </Badge>
      ))}
      {label && <span className="out-of-sight">{label}</span>}
      {acts && acts.length > 0 && (
        <div className="acts">
          {acts.map((act) => (
            <a key={act.href} href={act.href}>
              {act.label}
            </a>
          ))}
        </div>
      )}
    </div>
  );
}
