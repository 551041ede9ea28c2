import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

export interface Filter {
  name: string;
  label: string;
  value?: string;
  /** Choices make a list; without them it is a text, a date, or a box to tick. */
  options?: { value: string; label: string }[];
  type?: "text" | "date" | "checkbox";
  /** What a ticked box says. */
  ticked?: string;
}

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
        {fields.map((field) => (
          <FilterField key={field.name} field={field} any={say("any")} />
        ))}
        {children}
        {moreFields.length > 0 && (
          <details open={moreFields.some((field) => field.value)}>
            <summary>{say("more")}</summary>
            <div className="filter-bar">
              {moreFields.map((field) => (
                <FilterField key={field.name} field={field} any={say("any")} />
              ))}
            </div>
          </details>
        )}
        <Button>{say("apply")}</Button>
      </form>
    </div>
  );
}

function FilterField({
  field: { name, label, value, options, type = "text", ticked },
  any,
}: {
  field: Filter;
  any: string;
}) {
  if (type === "checkbox")
    return (
      <label className="tick">
        <input type="checkbox" name={name} value={ticked} defaultChecked={value === ticked} />
        {label}
      </label>
    );
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is one of two
    <label>
      {label}
      {options ? (
        <select name={name} defaultValue={value ?? ""}>
          <option value="">{any}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          type={type}
          name={name}
          defaultValue={value}
          dir={type === "text" ? "auto" : undefined}
          autoComplete="off"
        />
      )}
    </label>
  );
}
