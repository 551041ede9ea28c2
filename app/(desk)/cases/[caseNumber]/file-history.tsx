import { getLocale, getTranslations } from "next-intl/server";
import type { caseHistory, HistoryView } from "#casework/cases/case-history.ts";
import { HISTORY_VIEWS } from "#casework/cases/case-history.ts";
import { entryWords } from "#components/cases/entry-words.ts";
import { History } from "#components/cases/history.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { sayDay, sayInstant } from "#domain/when/say-when.ts";
import { HistoryShape } from "./history-shape.tsx";

export type ShownHistory = Awaited<ReturnType<typeof caseHistory>>;
export interface FileHistoryProps {
  history: ShownHistory;
  now: Date;
  /** Who only reads is not offered to correct. */
  corrects: boolean;
  /** Where its views lead: the file itself, or the page that is all history. */
  at?: string;
  /** There are newer entries than these. */
  later?: boolean;
}

/** Everything that happened, newest first, in views that are links. */
export async function FileHistory({ history, now, corrects, at, later }: FileHistoryProps) {
  const { caseNumber, timeZone, total, entries, next, show } = history;
  const say = await getTranslations("history");
  const file = `/cases/${caseNumber}`;
  const here = at ?? file;
  const words = await Promise.all(
    entries.map((entry) => entryWords(entry, { now, timeZone, file, corrects })),
  );
  const looks = await lookWords(history, now);
  const all = [...words, ...looks];
  return (
    <Panel
      id="history"
      title={`${say("title")} · ${say("count", { count: total })}`}
      end={
        <>
          <HistoryShape file={file} shape="list" />
          <Tabs
            label={say("views_label")}
            links={HISTORY_VIEWS.map((view) => viewLink(view, show, here, say(`views.${view}`)))}
          />
        </>
      }
    >
      {all.length > 0 ? (
        <History entries={all} />
      ) : (
        <Empty sentence={say("empty")} act={{ label: say("empty_act"), href: `${here}#history` }} />
      )}
      {show === "access" && (
        <nav className="pager" aria-label={say("views.access")}>
          <a href={`/audit/access?file=${caseNumber}`}>{say("all_looks")}</a>
        </nav>
      )}
      {(next !== undefined || later) && (
        <nav className="pager" aria-label={say("title")}>
          {later && <a href={pageOf(file, show)}>{say("newest")}</a>}
          {next !== undefined && <a href={pageOf(file, show, next)}>{say("older")}</a>}
        </nav>
      )}
    </Panel>
  );
}

function pageOf(file: string, show: HistoryView, after?: number): string {
  const words = new URLSearchParams({
    ...(show !== "all" && { show }),
    ...(after !== undefined && { after: String(after) }),
  });
  return `${file}/history${words.size > 0 ? `?${words}` : ""}`;
}

const viewLink = (view: HistoryView, show: HistoryView, here: string, label: string) => ({
  label,
  href: view === "all" ? `${here}#history` : `${here}?show=${view}#history`,
  current: view === show,
});

/** Who opened the file: not entries, but lines of the access log. */
async function lookWords({ looks, timeZone }: ShownHistory, now: Date) {
  const [locale, say] = [await getLocale(), await getTranslations("history")];
  const telling = { locale, timeZone, now };
  return looks.map(({ at, by, actorId }) => ({
    key: `${actorId}${at.getTime()}`,
    day: sayDay(at, telling),
    when: sayInstant(at, telling),
    title: say("looked", { who: by }),
    told: say("access_log"),
    number: { label: "" },
    quiet: "eye" as const,
  }));
}
