import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import type { AuditAsked } from "./audit-address.ts";
import { submit } from "./find/submit.ts";

interface AuditFiltersProps {
  path: "/audit" | "/audit/access";
  asked: AuditAsked;
  staff: { id: string; name: string }[];
  offices?: { id: string; name: string }[];
  kinds?: { value: string; label: string }[];
  /** The file that was asked for, in the words in which it was. */
  words?: string | undefined;
}

/** All filters stand in the address, but for the file: its name is posted, for people type real names. */
export async function AuditFilters({ path, asked, staff, offices = [], kinds, words }: AuditFiltersProps) {
  const say = await getTranslations("audit.filters");
  const { show, search, file } = asked;
  const fields: Filter[] = [
    {
      name: "staff",
      label: say("staff"),
      value: asked.staff,
      options: staff.map(({ id, name }) => ({ value: id, label: name })),
    },
    ...(kinds ? [{ name: "kind", label: say("kind"), value: asked.kind, options: kinds }] : []),
    ...(offices.length > 1
      ? [
          {
            name: "office",
            label: say("office"),
            value: asked.office,
            options: offices.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : []),
    { name: "from", label: say("from"), value: asked.from, type: "date" },
    { name: "to", label: say("to"), value: asked.to, type: "date" },
  ];
  return (
    <div className="filters">
      <FilterBar
        action={path}
        fields={fields}
        keep={{ ...(show && { show }), ...(search && { search }), ...(file && { file }) }}
      />
      <search>
        <form className="filter-bar" action={submit}>
          <input type="hidden" name="path" value={path} />
          {Object.entries({ ...asked, search: undefined, file: undefined, after: undefined }).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <label>
            {say("file")}
            <input
              type="search"
              name="words"
              defaultValue={words}
              dir="auto"
              autoComplete="off"
              maxLength={100}
            />
          </label>
          <Button icon="search">{say("find")}</Button>
        </form>
      </search>
    </div>
  );
}
