import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { type Filter, FilterFields } from "./filter-fields.client.tsx";

export interface FilterBarProps {
  /** The page itself; nothing happens before Apply. */
  action: string;
  fields: Filter[];
  /** Rarer filters, closed. */
  moreFields?: Filter[];
  /** What else the address must keep, such as the sort. */
  keep?: Record<string, string>;
  children?: ReactNode;
  /** Tells its button from another one's. */
  id?: string;
}

/** On a phone it stands behind one button, "Filters (2)": a box to tick, so that it opens without scripts. */
export async function FilterBar({
  action,
  fields,
  moreFields = [],
  keep = {},
  children,
  id = "filters",
}: FilterBarProps) {
  const say = await getTranslations("ui.filters");
  const applied = [...fields, ...moreFields].filter((field) => field.value).length;
  return (
    <div>
      <input type="checkbox" id={id} className="filters-shown" />
      <label htmlFor={id} className="button">
        {say("button", { applied })}
      </label>
      <form className="filter-bar" action={action} method="get">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FilterFields fields={fields} any={say("any")} />
        {children}
        {moreFields.length > 0 && (
          <details open={moreFields.some((field) => field.value)}>
            <summary>{say("more")}</summary>
            <div className="filter-bar">
              <FilterFields fields={moreFields} any={say("any")} />
            </div>
          </details>
        )}
        <Button>{say("apply")}</Button>
      </form>
    </div>
  );
}
