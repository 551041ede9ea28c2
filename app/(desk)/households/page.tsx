import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type ListedHousehold, listHouseholds } from "#casework/lists/list-households.ts";
import { Risk } from "#components/cases/risk.tsx";
import { type Row, Table } from "#components/ui/table.tsx";
import { allows, commandRoles } from "#domain/access/roles.ts";
import { page } from "../../answer.tsx";
import { askedOfList } from "../lists/asked.ts";
import { ListView } from "../lists/list-view.tsx";

/** The households of one's offices, by number. */
export default page(async ({ search }) => {
  const { office, after, limit } = askedOfList(search);
  const actor = await currentActor();
  const list = await listHouseholds(actor, { office, after, limit });
  const say = await getTranslations("lists.households");
  const make = (await getTranslations("cases.household"))("title");
  const rows: Row[] = [];
  for (const household of list.items) rows.push(await rowOf(household));
  return (
    <ListView
      list="households"
      page={list}
      asked={{ office, after, limit }}
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
          { key: "household", label: say("household"), width: 176, link: true },
          { key: "people", label: say("people"), width: 88, end: true, card: "labelled" },
          { key: "where", label: say("where") },
          ...(list.offices.length > 1
            ? [{ key: "office", label: say("office"), width: 144, from: "desk" as const }]
            : []),
        ]}
        rows={rows}
      />
    </ListView>
  );
});

async function rowOf({ id, number, head, people, risk, where, officeName }: ListedHousehold): Promise<Row> {
  const [say, words] = [await getTranslations("lists.households"), await getTranslations("words")];
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
      office: officeName,
    },
  };
}
