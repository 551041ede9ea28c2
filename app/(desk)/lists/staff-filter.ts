import { getTranslations } from "next-intl/server";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import type { Actor } from "#domain/access/actor.ts";
import { ME, NOBODY } from "#domain/cases/case-filter.ts";

/** Whose files: one's own, for who carries any, nobody's, or a colleague's. */
export async function staffFilter(
  { roles }: Actor,
  caseworkers: { id: string; name: string }[],
  value: string | undefined,
): Promise<Filter> {
  const say = await getTranslations("cases.filters");
  const carries = roles.some((role) => role === "caseworker" || role === "supervisor");
  return {
    name: "assignee",
    label: say("caseworker"),
    value,
    options: [
      ...(carries ? [{ value: ME, label: say("me") }] : []),
      { value: NOBODY, label: say("nobody") },
      ...caseworkers.map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
}
