import { getLocale, getTranslations } from "next-intl/server";
import { Chips } from "#components/ui/chips.tsx";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import { sayDays } from "#domain/when/say-days.ts";
import { type ListAsked, listAddress } from "./list-pages.ts";

interface ListFiltersProps {
  path: string;
  /** Without the place of a page. */
  asked: ListAsked;
  filters: Filter[];
  now: Date;
}

/** What narrows a list down, before Apply; and below it what does already, each leading to the list without it. */
export async function ListFilters({ path, asked, filters, now }: ListFiltersProps) {
  const [locale, say] = [await getLocale(), await getTranslations("lists")];
  const names = new Set(filters.map(({ name }) => name));
  const kept = Object.entries(asked).filter(
    (pair): pair is [string, string] => Boolean(pair[1]) && !names.has(pair[0]),
  );
  const applied = filters.flatMap((filter) => {
    const chosen = valueSaid(filter, locale, now);
    if (chosen === undefined) return [];
    const without = listAddress(path, { ...asked, [filter.name]: undefined });
    return [{ label: say("chosen", { filter: filter.label, value: chosen }), without }];
  });
  return (
    <>
      <div className="filters">
        <FilterBar action={path} fields={filters} keep={Object.fromEntries(kept)} />
      </div>
      <Chips applied={applied} clear={listAddress(path, Object.fromEntries(kept))} />
    </>
  );
}

function valueSaid({ value, options, type }: Filter, locale: string, now: Date): string | undefined {
  if (!value) return undefined;
  if (type === "date") return sayDays(value, value, { locale, now });
  return options?.find((option) => option.value === value)?.label;
}
