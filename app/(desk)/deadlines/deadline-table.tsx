import { getTranslations } from "next-intl/server";
import type { DeadlineList, ListedDeadline } from "#casework/deadlines/list-deadlines.ts";
import { deadlineWords } from "#components/cases/deadline-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { type Row, Table } from "#components/ui/table.tsx";
import type { DeadlinesAsked } from "./asked.ts";
import { DeadlinePager } from "./deadline-pager.tsx";
import { HowNear } from "./how-near.tsx";

/** What is due, a row each: how near, of whom, whose move it is, and who carries it. */
export async function DeadlineTable({ list, asked }: { list: DeadlineList; asked: DeadlinesAsked }) {
  const say = await getTranslations("deadlines");
  const rows: Row[] = [];
  for (const one of list.items) rows.push(await rowOf(one, list.asOf));
  return (
    <section className="panel" data-list aria-label={say("title")}>
      {rows.length === 0 ? (
        <Empty sentence={say("none")} />
      ) : (
        <>
          <Table
            label={say("title")}
            columns={[
              { key: "ends", label: say("ends"), width: 240 },
              { key: "file", label: say("file"), width: 168, link: true },
              { key: "what", label: say("what"), width: 400 },
              { key: "caseworker", label: say("caseworker"), width: 144, from: "desk", card: "labelled" },
            ]}
            rows={rows}
          />
          <DeadlinePager list={list} asked={asked} />
        </>
      )}
      <p className="panel-foot">{say("foot")}</p>
    </section>
  );
}

async function rowOf(deadline: ListedDeadline, now: Date): Promise<Row> {
  const { key, caseNumber, pseudonym, assignee } = deadline;
  const say = await getTranslations("deadlines");
  const words = await deadlineWords(deadline, now);
  const what = (
    <>
      <span dir="auto">{words.what}</span>{" "}
      {words.marks?.map((mark) => (
        <Badge key={mark.words} tone="info" dashed={mark.dashed}>
          {mark.words}
        </Badge>
      ))}
    </>
  );
  return {
    key,
    href: `/cases/${caseNumber}`,
    cells: {
      ends: [<HowNear key="near" words={words} />, words.by],
      file: [
        pseudonym,
        <bdi key="number" dir="ltr">
          {caseNumber}
        </bdi>,
      ],
      what: [what, [words.whose, words.rule].filter(Boolean).join(" · ")],
      caseworker: assignee ?? <span className="muted">{say("nobody")}</span>,
    },
  };
}
