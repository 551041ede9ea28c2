import { getTranslations } from "next-intl/server";
import { MOVES } from "#casework/deadlines/deadline.ts";
import type { DeadlineList } from "#casework/deadlines/list-deadlines.ts";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import { ME, NOBODY } from "#domain/cases/case-filter.ts";
import type { DeadlinesAsked } from "./asked.ts";

interface Filters {
  list: DeadlineList;
  asked: DeadlinesAsked;
  /** Who carries no file has none of their own. */
  mine: boolean;
}

/** Whose move it is, whose file, which office, until when. */
export async function DeadlineFilters({ list, asked, mine }: Filters) {
  const [say, files] = [await getTranslations("deadlines"), await getTranslations("cases.filters")];
  const { as, month, limit } = asked;
  const keep = Object.fromEntries(
    Object.entries({ as, month, limit }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const staff = list.caseworkers.map(({ id, name }) => ({ value: id, label: name }));
  const fields: Filter[] = [
    {
      name: "move",
      label: say("move"),
      value: asked.move,
      options: MOVES.map((value) => ({ value, label: say(`moves.${value}`) })),
    },
    {
      name: "assignee",
      label: files("caseworker"),
      value: asked.assignee,
      options: [
        ...(mine ? [{ value: ME, label: files("me") }] : []),
        { value: NOBODY, label: files("nobody") },
        ...staff,
      ],
    },
  ];
  if (list.offices.length > 1)
    fields.push({
      name: "office",
      label: files("office"),
      value: asked.office,
      options: list.offices.map(({ code, name }) => ({ value: code, label: name })),
    });
  if (list.as !== "month")
    fields.push({ name: "until", label: say("until"), value: asked.until, type: "date" });
  return (
    <div className="filters">
      <FilterBar action="/deadlines" fields={fields} keep={keep} />
    </div>
  );
}
