import { getTranslations } from "next-intl/server";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-names.ts";
import { Unfold } from "../ui/unfold.tsx";

export interface EntryProps {
  id?: string;
  /** "6 July, 14:10", "about 4 July", "27–30 June" */
  when: string;
  /** What happened, past tense. */
  title: string;
  text?: string;
  /** "Told by counsel, highly reliable · recorded 14:22 by Aigerim K." */
  told: string;
  number: { label: string; href?: string };
  correct?: { label: string; href: string };
  /** "corrected by entry 40", "corrects entry 39" */
  corrected?: { label: string; href?: string };
  /** Reveals and exports: one muted line with its icon. */
  quiet?: IconName;
}

/** An entry of a history. What was corrected stays readable. */
export async function Entry(props: EntryProps) {
  const { id, when, title, text, told, number, correct, corrected, quiet } = props;
  return (
    <li className="entry" id={id} data-quiet={quiet || undefined}>
      <div className="when">{when}</div>
      <div>
        <p className="title">
          {quiet && <Icon name={quiet} />} {title}
        </p>
        {text && <Words text={text} />}
        <p className="muted">
          {told}
          {corrected && (
            <>
              {" · "}
              {corrected.href ? <a href={corrected.href}>{corrected.label}</a> : corrected.label}
            </>
          )}
        </p>
      </div>
      <div className="links">
        {number.href ? <a href={number.href}>{number.label}</a> : <span>{number.label}</span>}
        {correct && <a href={correct.href}>{correct.label}</a>}
      </div>
    </li>
  );
}

/** About four lines; the rest behind one press. */
async function Words({ text }: { text: string }) {
  const end = endOfFourLines(text);
  if (end === text.length) {
    return (
      <p className="words" dir="auto">
        {text}
      </p>
    );
  }
  const say = await getTranslations("ui");
  return (
    <div className="unfolds">
      <p className="words" dir="auto">
        {text.slice(0, end)}
        <span className="dots">{"…"}</span>
        <span className="folded">{text.slice(end)}</span>
      </p>
      <Unfold closed={say("more")} open={say("less")} />
    </div>
  );
}

function endOfFourLines(text: string): number {
  const fourth = text.split("\n").slice(0, 4).join("\n").length;
  const limit = Math.min(fourth, 300);
  if (text.length <= limit + 40) return text.length;
  const space = text.lastIndexOf(" ", limit);
  return space > limit / 2 ? space : limit;
}

/** Stands where the day changes. */
export function DayHead({ day }: { day: string }) {
  return <li className="day-head">{day}</li>;
}
