import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type ListedHousehold, listHouseholds } from "#casework/lists/list-households.ts";
import { Risk } from "#components/cases/risk.tsx";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import { type Row, Table } from "#components/ui/table.tsx";
import { allows, commandRoles } from "#domain/access/roles.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { sayDay } from "#domain/when/say-when.ts";
import { page } from "../../answer.tsx";
import { askedOfList } from "../lists/asked.ts";
import type { ListAsked } from "../lists/list-pages.ts";
import { ListView } from "../lists/list-view.tsx";
import { sorting } from "../lists/sorting.ts";

/** The households of one's offices, by number. */
export default page(async ({ search }) => {
  const asked = askedOfList("households", search);
  const actor = await currentActor();
  const list = await listHouseholds(actor, asked as Parameters<typeof listHouseholds>[1]);
  const sort = sorting("households", asked, { usual: "number" });
  const say = await getTranslations("lists.households");
  const make = (await getTranslations("cases.household"))("title");
  const rows: Row[] = [];
  for (const household of list.items) rows.push(await rowOf(household, list.asOf));
  return (
    <ListView
      list="households"
      page={list}
      asked={asked}
      filters={await filtersOf(asked)}
      empty={say("none")}
      lead={say("lead")}
      act={
        allows(commandRoles["household.create"], actor.roles)
          ? { label: make, href: "/households/new" }
          : undefined
      }
    >
      <Table
        label={say("title")}
        columns={[
          { key: "risk", label: say("risk"), width: 104, card: "corner" },
          {
            key: "household",
            label: say("household"),
            width: 176,
            link: true,
            ...sort("number", "ascending"),
          },
          { key: "people", label: say("people"), width: 88, end: true, card: "labelled" },
          { key: "where", label: say("where") },
          {
            key: "made",
            label: say("made"),
            width: 112,
            from: "desk",
            card: "none",
            ...sort("newest", "descending"),
          },
          ...(list.offices.length > 1
            ? [{ key: "office", label: say("office"), width: 144, from: "desk" as const }]
            : []),
        ]}
        rows={rows}
      />
    </ListView>
  );
});

/** Where somebody of them is, and how grave it is for the one most in danger. */
async function filtersOf(asked: ListAsked): Promise<Filter[]> {
  const [say, words] = [await getTranslations("lists.households"), await getTranslations("words")];
  return [
    {
      name: "risk",
      label: say("risk"),
      value: asked.risk,
      options: RISK_LEVELS.toReversed().map((value) => ({ value, label: words(`risk_levels.${value}`) })),
    },
    {
      name: "whereabouts",
      label: say("somebody_is"),
      value: asked.whereabouts,
      options: WHEREABOUTS.map((value) => ({ value, label: words(`whereabouts.${value}`) })),
    },
  ];
}

async function rowOf(household: ListedHousehold, now: Date): Promise<Row> {
  const { id, number, head, madeAt, people, risk, timeZone, where, officeName } = household;
  const [locale, say, words] = [
    await getLocale(),
    await getTranslations("lists.households"),
    await getTranslations("words"),
  ];
  return {
    key: id,
    href: `/households/${id}`,
    cells: {
      risk: risk && <Risk level={risk} words={words(`risk_levels.${risk}`)} />,
      household: [
        <bdi key="number" dir="ltr">
          {number}
        </bdi>,
        head ? say("head", { head }) : say("no_head"),
      ],
      people,
      where: where
        .map((one) =>
          say("where_count", { where: words(`whereabouts.${one.whereabouts}`), people: one.people }),
        )
        .join(" · "),
      made: sayDay(madeAt, { locale, timeZone, now }),
      office: officeName,
    },
  };
}
