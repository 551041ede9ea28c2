import { getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { type BarRow, BarTable } from "#components/charts/bar-table.tsx";
import { NOBODY } from "#domain/cases/case-filter.ts";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";
import { wholePicture } from "./whole-picture.ts";

/** With what others carry, and with what nobody does, they are twelve rows. */
const NAMED = 10;

type Carried = Asked["dashboard"]["caseload"][number];

/** Who carries how much, and in how many files we are overdue: never what an authority owes. Are they many, those who carry most. */
export async function Caseload(asked: Asked) {
  const { caseload, figures } = asked.dashboard;
  const say = await getTranslations("dashboard.caseload");
  const grave = caseload.reduce((sum, row) => sum + row.grave, 0);
  const carrying = caseload.filter(({ assigneeId }) => assigneeId !== null);
  const { named, all, picture } = await wholePicture(asked, "caseload", carrying.length, NAMED);
  const most = carrying.toSorted((one, other) => other.files - one.files).slice(0, named);
  const row = ({ assigneeId, name, ...carried }: Carried): BarRow => {
    const filter = { assignee: assigneeId ?? NOBODY, office: asked.office };
    return {
      key: filter.assignee,
      label: name ?? say("nobody"),
      ...barOf(carried, say, casesAddress(filter), casesAddress({ ...filter, due: "overdue" })),
    };
  };
  const others = carrying.filter((one) => !most.includes(one));
  const rest = {
    label: say("others", { count: others.length }),
    ...barOf(togetherOf(others), say, all, all),
  };
  return (
    <BarTable
      {...picture}
      title={say("title", { files: figures.open, people: carrying.length, grave })}
      caption={`${say("bars")} ${await caption(asked)}`}
      heads={{ label: say("caseworker"), number: say("files"), bar: say("parts"), end: say("overdue") }}
      rows={[
        ...carrying.filter((one) => most.includes(one)).map(row),
        ...(others.length > 0 ? [rest] : []),
        ...caseload.filter(({ assigneeId }) => assigneeId === null).map(row),
      ]}
    />
  );
}

type Counts = Pick<Carried, "files" | "grave" | "overdue">;
type Say = Awaited<ReturnType<typeof getTranslations<"dashboard.caseload">>>;

/** "3 of 11", of which the bar is made, and in how many of them we are overdue. */
const barOf = ({ files, grave, overdue }: Counts, say: Say, href: string, late: string) => ({
  number: say("grave_of", { grave, files }),
  href,
  parts: [grave, files - grave],
  end: { number: overdue, href: late, danger: overdue > 0 },
});

const togetherOf = (rows: Counts[]): Counts => ({
  files: rows.reduce((sum, { files }) => sum + files, 0),
  grave: rows.reduce((sum, { grave }) => sum + grave, 0),
  overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
});
