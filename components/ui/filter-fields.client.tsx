"use client";

/** One thing by which a list is narrowed down. */
export interface Filter {
  name: string;
  label: string;
  value?: string | undefined;
  /** Choices make a list; without them it is a text, a date, or a box to tick. */
  options?: FilterOption[];
  /** Many choices, those of one kind under its name. */
  groups?: { label: string; options: FilterOption[] }[];
  type?: "text" | "date" | "checkbox";
  /** What a ticked box says. */
  ticked?: string;
}

export interface FilterOption {
  value: string;
  label: string;
}

/**
 * The fields of a list's filters, some hundred choices. It is of the browser for one reason: so the page carries the
 * words, and not each choice once more for React (docs/decisions/0013).
 */
export function FilterFields({ fields, any }: { fields: Filter[]; any: string }) {
  return fields.map((field) => <FilterField key={field.name} field={field} any={any} />);
}

function FilterField({ field, any }: { field: Filter; any: string }) {
  const { name, label, value, type, ticked } = field;
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
      <Control field={field} any={any} />
    </label>
  );
}

function Control({ field, any }: { field: Filter; any: string }) {
  const { name, value, options, groups, type = "text" } = field;
  if (!options && !groups)
    return (
      <input
        type={type}
        name={name}
        defaultValue={value}
        dir={type === "text" ? "auto" : undefined}
        autoComplete="off"
      />
    );
  return (
    <select name={name} defaultValue={value ?? ""}>
      <option value="">{any}</option>
      <Options options={options} />
      {groups?.map((group) => (
        <optgroup key={group.label} label={group.label}>
          <Options options={group.options} />
        </optgroup>
      ))}
    </select>
  );
}

const Options = ({ options = [] }: { options?: FilterOption[] | undefined }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
