import type { DeadlineList } from "#casework/deadlines/list-deadlines.ts";
import { Pager } from "#components/ui/pager.tsx";
import { type DeadlinesAsked, deadlinesAddress } from "./asked.ts";

/** From one page of what is due to the next. */
export function DeadlinePager({ list, asked }: { list: DeadlineList; asked: DeadlinesAsked }) {
  const { items, from, next, total } = list;
  const { after: _, ...kept } = asked;
  const to = from + items.length - 1;
  return (
    <Pager
      from={from}
      to={to}
      total={Math.max(total.count, to)}
      capped={total.more}
      first={from > 1 ? deadlinesAddress(kept) : undefined}
      next={next && deadlinesAddress({ ...kept, after: next })}
    />
  );
}
