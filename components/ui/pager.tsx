import { getLocale, getTranslations } from "next-intl/server";
import { numbers } from "./numbers.ts";

export interface PagerProps {
  from: number;
  to: number;
  total?: number;
  /** The count stopped at 10,000. */
  capped?: boolean;
  first?: string;
  next?: string;
  /** "Older" in a history. */
  nextLabel?: string;
  /** Links for "50 / 100 a page". */
  sizes?: { size: number; href: string; current?: boolean }[];
  csv?: string;
  /** Tells it from another one. */
  label?: string;
}

/** Pages are found by where the last one ended, so there is a first one and a next one, and no page numbers. */
export async function Pager(props: PagerProps) {
  const { from, to, total, capped, first, next, nextLabel, sizes, csv, label } = props;
  const say = await getTranslations("ui.pager");
  const { format } = numbers(await getLocale());
  const range = `${format(from)}–${format(to)}`;
  return (
    <nav className="pager" aria-label={label ?? say("label")}>
      <div>
        <span>
          {total === undefined
            ? range
            : say("of", { range, total: capped ? `${format(total)}+` : format(total) })}
        </span>
        {first && <a href={first}>{say("first")}</a>}
        {next && (
          <a href={next} rel="next">
            {nextLabel ?? say("next")}
          </a>
        )}
      </div>
      <div>
        {sizes?.map(({ size, href, current }) => (
          <a key={size} href={href} aria-current={current ? "true" : undefined}>
            {say("size", { size })}
          </a>
        ))}
        {csv && <a href={csv}>{say("csv")}</a>}
      </div>
    </nav>
  );
}
