import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type DetainedList, type ListedDetained, listDetained } from "#casework/lists/list-detained.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { Countdown, clockSecond } from "#components/cases/countdown.tsx";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import { type Cell, type Row, Table } from "#components/ui/table.tsx";
import { PLACE_NOT_KNOWN } from "#domain/cases/case-filter.ts";
import { amountOf } from "#domain/clocks/amount-of.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { COUNSEL_LET_IN, HELD_LONGER_THAN } from "#domain/lists/detained.ts";
import { CAPTORS } from "#domain/vocabulary/captors.ts";
import { sayWhen } from "#domain/when/say-when.ts";
import { page } from "../../answer.tsx";
import { askedOfList } from "../lists/asked.ts";
import type { ListAsked } from "../lists/list-pages.ts";
import { ListView } from "../lists/list-view.tsx";
import { sorting } from "../lists/sorting.ts";

/** Who is held now: whose next limit ends first comes first. */
export default page(async ({ search }) => {
  const asked = askedOfList("detentions", search);
  const list = await listDetained(await currentActor(), asked as Parameters<typeof listDetained>[1]);
  const sort = sorting("detentions", asked, { usual: "limit" });
  const say = await getTranslations("lists.detentions");
  const rows: Row[] = [];
  for (const held of list.items) rows.push(await rowOf(held, list.asOf));
  return (
    <ListView
      list="detentions"
      page={list}
      asked={asked}
      empty={say("none")}
      filters={await filtersOf(list, asked)}
    >
      <Table
        label={say("title")}
        columns={[
          { key: "file", label: say("file"), width: 152, link: true, ...sort("file", "ascending") },
          { key: "limit", label: say("limit"), width: 248, ...sort("limit", "ascending") },
          {
            key: "taken",
            label: say("taken"),
            width: 168,
            card: "labelled",
            ...sort("longest", "ascending"),
          },
          { key: "place", label: say("place"), width: 144 },
          { key: "ground", label: say("ground"), width: 232, from: "desk", card: "labelled" },
          { key: "counsel", label: say("counsel"), width: 120, card: "labelled" },
        ]}
        rows={rows}
      />
    </ListView>
  );
});

/** Where they are held, by whom they were taken, for how long, and whether counsel was let in. */
async function filtersOf({ places }: DetainedList, asked: ListAsked): Promise<Filter[]> {
  const [say, words] = [await getTranslations("lists.detentions"), await getTranslations("words")];
  const known = places.flatMap(({ placeId, name, city }) =>
    placeId === null ? [] : [{ value: placeId, label: `${name}, ${city}` }],
  );
  return [
    {
      name: "place",
      label: say("place"),
      value: asked.place,
      options: [...known, { value: PLACE_NOT_KNOWN, label: say("place_not_known") }],
    },
    {
      name: "captor",
      label: say("captor"),
      value: asked.captor,
      options: CAPTORS.map((value) => ({ value, label: words(`captors.${value}`) })),
    },
    {
      name: "longer",
      label: say("longer"),
      value: asked.longer,
      options: HELD_LONGER_THAN.map((value) => ({ value, label: say(`longer_than.${value}`) })),
    },
    {
      name: "counsel",
      label: say("counsel"),
      value: asked.counsel,
      options: COUNSEL_LET_IN.map((value) => ({
        value,
        label: value === "none" ? say("no_counsel") : words(`contact_outcomes.${value}`),
      })),
    },
  ];
}

async function rowOf(held: ListedDetained, now: Date): Promise<Row> {
  const { caseNumber, pseudonym, place, captor, ground, custodyStage, counsel } = held;
  const [say, words] = [await getTranslations("lists.detentions"), await getTranslations("words")];
  const stage = custodyStage && custodyStage !== "unknown" && words(`custody_stages.${custodyStage}`);
  return {
    key: caseNumber,
    href: `/cases/${caseNumber}`,
    cells: {
      file: [
        pseudonym,
        <bdi key="number" dir="ltr">
          {caseNumber}
        </bdi>,
      ],
      limit: await limitOf(held.next, now),
      taken: await takenOf(held, now),
      place: place ? [<bdi key="place">{place.name}</bdi>, place.city] : notKnown(say("place_not_known")),
      ground: [
        ground && ground !== "unknown"
          ? words(`detention_grounds.${ground}`)
          : notKnown(say("ground_not_known")),
        [stage, captor && captor !== "unknown" && words(`captors.${captor}`)].filter(Boolean).join(" · "),
      ],
      counsel: counsel ? words(`contact_outcomes.${counsel}`) : notKnown(say("no_counsel")),
    },
  };
}

const notKnown = (words: string) => <span className="muted">{words}</span>;

/** "Sat 5 July, 16:10" / "held for 41 h" */
async function takenOf({ taken, heldSince, timeZone }: ListedDetained, now: Date): Promise<Cell> {
  const [locale, say, root] = [
    await getLocale(),
    await getTranslations("lists.detentions"),
    await getTranslations(),
  ];
  if (!taken || !heldSince) return notKnown(say("taken_not_known"));
  const { key, params } = sayWhen(taken, { locale, timeZone, now });
  return [
    root(key as never, params as never),
    say("held_for", amountOf(now.getTime() - heldSince.getTime())),
  ];
}

async function limitOf(next: Clock | null, now: Date): Promise<Cell> {
  if (!next) return undefined;
  const clock = await clockWords(next, { now });
  return [<Countdown key="clock" clock={clock} />, clockSecond(clock)];
}
