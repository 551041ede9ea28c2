import { getLocale, getTranslations } from "next-intl/server";
import type { ShownTimeLine } from "#casework/time-line/case-time-line.ts";
import type { LineItem } from "#casework/time-line/line-item.ts";
import { PROCEDURE_STEP } from "#casework/time-line/procedure-rows.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { entryTitle } from "#components/cases/entry-title.ts";
import { lowered } from "#components/cases/lowered.ts";
import { TimeLine, type TimeLineRow } from "#components/charts/time-line.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { listing } from "#components/ui/numbers.ts";
import { Panel } from "#components/ui/panel.tsx";
import { countryName } from "#domain/vocabulary/countries.ts";
import { sayDay, sayWhen, type Telling } from "#domain/when/say-when.ts";
import type { When } from "#domain/when/when.ts";
import { HistoryShape } from "./history-shape.tsx";

/** The second view of a file's history: everything on one scale of time, and the limits ahead of today. */
export async function FileTimeLine({ line }: { line: ShownTimeLine }) {
  const [locale, say] = [await getLocale(), await getTranslations("time_line")];
  const telling: Telling = { locale, timeZone: line.timeZone, now: line.now };
  const rows = [...(await factRows(line, telling)), ...(await limitRow(line))];
  const day = (at: Date) => sayDay(at, { ...telling, withYear: true });
  const file = `/cases/${line.caseNumber}`;
  const count = rows.reduce((total, { items }) => total + items.length, 0);
  return (
    <Panel id="history" title={say("title")} end={<HistoryShape file={file} shape="time-line" />}>
      {count > 0 ? (
        <TimeLine
          id="time-line"
          rows={rows}
          now={line.now}
          timeZone={line.timeZone}
          title={say("picture", { pseudonym: line.pseudonym })}
          description={say("says", {
            count,
            rows: listing(locale, "conjunction").format(rows.map(({ label }) => label)),
          })}
          sayScale={({ from, until, unit, beyond }) =>
            say("scale", { from: day(from), until: day(until), today: day(line.now), unit, beyond })
          }
        />
      ) : (
        <Empty sentence={say("empty")} act={{ label: say("as_list"), href: `${file}#history` }} />
      )}
    </Panel>
  );
}

async function factRows({ rows }: ShownTimeLine, telling: Telling): Promise<TimeLineRow[]> {
  const [say, procedures] = [
    await getTranslations("time_line.rows"),
    await getTranslations("words.procedures"),
  ];
  return Promise.all(
    rows.map(async ({ name, items }) => ({
      label: say.has(name as never) ? say(name as never) : procedures(name as never),
      items: await Promise.all(
        items.map(async (item) => ({
          key: item.id,
          drawn: item,
          title: await titleOf(item),
          when: await whenWords(item, telling),
        })),
      ),
    })),
  );
}

async function titleOf({ event, details }: LineItem): Promise<string> {
  if (event !== PROCEDURE_STEP) return entryTitle({ event, details });
  const words = await getTranslations("words.steps");
  const key = `${details.procedure}.${details.step}`;
  const said = words.has(key as never) ? words(key as never) : (details.step ?? "");
  const [say, ways, locale] = [
    await getTranslations("time_line"),
    await getTranslations("words.safe_ways"),
    await getLocale(),
  ];
  const { way, requestingState } = details;
  const which = way ? ways(way as never) : requestingState && countryName(requestingState, locale);
  return which ? say("way", { way: which, step: lowered(said, locale) }) : said;
}

/** "Sat 5 July, 16:10", "about 4 July", and of a spell until when, or that it lasts. */
async function whenWords({ when, ended }: LineItem, telling: Telling): Promise<string> {
  const [say, root] = [await getTranslations("time_line"), await getTranslations()];
  const words = (one: When) => {
    const { key, params } = sayWhen(one, telling);
    return root(key as never, params as never);
  };
  if (ended === undefined) return words(when);
  if (ended === null) return say("since", { when: words(when) });
  if (ended.event === "") return say("until", { when: words(when), end: words(ended.when) });
  return say("ended", { when: words(when), how: await entryTitle(ended), end: words(ended.when) });
}

async function limitRow({ limits, now }: ShownTimeLine): Promise<TimeLineRow[]> {
  if (limits.length === 0) return [];
  const say = await getTranslations("time_line");
  const items = limits.map(async (clock) => {
    const { key, whose, what, by } = await clockWords(clock, { now });
    const drawn = { kind: "limit" as const, at: { earliest: clock.dueAt, latest: clock.dueAt } };
    return { key, drawn, title: say("limit", { whose: whose ?? "", what }), when: by ?? "" };
  });
  return [{ label: say("rows.limits"), items: await Promise.all(items) }];
}
