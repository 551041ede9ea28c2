import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type HearingList, type ListedHearing, listHearings } from "#casework/lists/list-hearings.ts";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import { type Row, Table } from "#components/ui/table.tsx";
import type { Actor } from "#domain/access/actor.ts";
import { HEARING_VIEWS } from "#domain/lists/hearings.ts";
import { HEARING_KINDS } from "#domain/vocabulary/hearing-kinds.ts";
import { sayWhen } from "#domain/when/say-when.ts";
import { page } from "../../answer.tsx";
import { askedOfList } from "../lists/asked.ts";
import { type ListAsked, listAddress } from "../lists/list-pages.ts";
import { ListView } from "../lists/list-view.tsx";
import { sorting } from "../lists/sorting.ts";
import { staffFilter } from "../lists/staff-filter.ts";

/** Hearings that come, the next one first; or those that were held. Which court it is stands on the file alone. */
export default page(async ({ search }) => {
  const asked = askedOfList("hearings", search);
  const actor = await currentActor();
  const list = await listHearings(actor, asked as Parameters<typeof listHearings>[1]);
  const sort = sorting("hearings", asked, { usual: "when" });
  const { after: _, ...chosen } = asked;
  const say = await getTranslations("lists.hearings");
  const rows: Row[] = [];
  for (const hearing of list.items) rows.push(await rowOf(hearing, list.asOf));
  const views = HEARING_VIEWS.map((one) => ({
    label: say(one),
    href: listAddress("/hearings", { ...chosen, show: one === "coming" ? undefined : one }),
    current: list.show === one,
  }));
  return (
    <ListView
      list="hearings"
      page={list}
      asked={asked}
      empty={say(`none_${list.show}`)}
      views={views}
      filters={await filtersOf(actor, list, asked)}
    >
      <Table
        label={say("title")}
        columns={[
          {
            key: "when",
            label: say("when"),
            width: 200,
            ...sort("when", list.show === "coming" ? "ascending" : "descending"),
          },
          { key: "file", label: say("file"), width: 176, link: true, ...sort("file", "ascending") },
          { key: "kind", label: say("kind"), width: 208 },
          { key: "caseworker", label: say("caseworker"), width: 144, from: "desk", card: "labelled" },
        ]}
        rows={rows}
      />
    </ListView>
  );
});

/** On which days, what a court hears, and whose file it is. */
async function filtersOf(actor: Actor, { caseworkers }: HearingList, asked: ListAsked): Promise<Filter[]> {
  const [say, words] = [await getTranslations("lists.hearings"), await getTranslations("words")];
  return [
    { name: "from", label: say("from"), value: asked.from, type: "date" },
    { name: "to", label: say("to"), value: asked.to, type: "date" },
    {
      name: "kind",
      label: say("kind"),
      value: asked.kind,
      options: HEARING_KINDS.map((value) => ({ value, label: words(`hearing_kinds.${value}`) })),
    },
    await staffFilter(actor, caseworkers, asked.assignee),
  ];
}

async function rowOf(hearing: ListedHearing, now: Date): Promise<Row> {
  const { id, caseNumber, pseudonym, kind, result, named, when, timeZone, assignee } = hearing;
  const [locale, say, words, root] = [
    await getLocale(),
    await getTranslations("lists.hearings"),
    await getTranslations("words"),
    await getTranslations(),
  ];
  const said = sayWhen(when, { locale, timeZone, now });
  const over = when.latest <= now;
  return {
    key: id,
    href: `/cases/${caseNumber}`,
    cells: {
      when: root(said.key as never, said.params as never),
      file: [
        pseudonym,
        <bdi key="number" dir="ltr">
          {caseNumber}
        </bdi>,
      ],
      kind: [
        words(`hearing_kinds.${kind}`),
        named
          ? say("named")
          : over && (result === "awaited" ? say("no_result") : result && words(`hearing_results.${result}`)),
      ],
      caseworker: assignee ?? <span className="muted">{say("nobody")}</span>,
    },
  };
}
