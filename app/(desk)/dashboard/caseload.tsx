import { getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { BarTable } from "#components/charts/bar-table.tsx";
import { NOBODY } from "#domain/cases/case-filter.ts";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";

/** Who carries how much, and in how many files we are overdue: never what an authority owes. */
export async function Caseload(asked: Asked) {
  const { caseload, figures } = asked.dashboard;
  const say = await getTranslations("dashboard.caseload");
  const grave = caseload.reduce((sum, row) => sum + row.grave, 0);
  const people = caseload.filter(({ assigneeId }) => assigneeId !== null).length;
  return (
    <BarTable
      title={say("title", { files: figures.open, people, grave })}
      caption={`${say("bars")} ${await caption(asked)}`}
      heads={{ label: say("caseworker"), number: say("files"), bar: say("parts"), end: say("overdue") }}
      rows={caseload.map(({ assigneeId, name, files, grave, overdue }) => {
        const filter = { assignee: assigneeId ?? NOBODY, office: asked.office };
        return {
          label: name ?? say("nobody"),
          number: say("grave_of", { grave, files }),
          href: casesAddress(filter),
          parts: [grave, files - grave],
          end: { number: overdue, href: casesAddress({ ...filter, due: "overdue" }), danger: overdue > 0 },
        };
      })}
    />
  );
}
