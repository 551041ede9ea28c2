import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import {
  HEARING_VIEWS,
  type HearingView,
  type ListedHearing,
  listHearings,
} from "#casework/lists/list-hearings.ts";
import { type Row, Table } from "#components/ui/table.tsx";
import { sayWhen } from "#domain/when/say-when.ts";
import { page } from "../../answer.tsx";
import { askedOfList } from "../lists/asked.ts";
import { listAddress } from "../lists/list-pages.ts";
import { ListView } from "../lists/list-view.tsx";

/** Hearings that come, the next one first; or those that were held. Which court it is stands on the file alone. */
export default page(async ({ search }) => {
  const { office, after, limit, show } = askedOfList(search);
  const asked = { office, after, limit, show: show as HearingView | undefined };
  const list = await listHearings(await currentActor(), asked);
  const say = await getTranslations("lists.hearings");
  const rows: Row[] = [];
  for (const hearing of list.items) rows.push(await rowOf(hearing, list.asOf));
  const views = HEARING_VIEWS.map((one) => ({
    label: say(one),
    href: listAddress("/hearings", { office, show: one === "coming" ? undefined : one }),
    current: list.show === one,
  }));
  return (
    <ListView list="hearings" page={list} asked={asked} empty={say(`none_${list.show}`)} views={views}>
      <Table
        label={say("title")}
        columns={[
          { key: "when", label: say("when"), width: 200 },
          { key: "file", label: say("file"), width: 176, link: true },
          { key: "kind", label: say("kind"), width: 208 },
          { key: "caseworker", label: say("caseworker"), width: 144, from: "desk", card: "labelled" },
        ]}
        rows={rows}
      />
    </ListView>
  );
});

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
