import { getTranslations } from "next-intl/server";
import { Panel } from "#components/ui/panel.tsx";
import { Table } from "#components/ui/table.tsx";
import { PROBLEMS, type ProblemKind } from "../../../api/v1/problem.ts";

/** Every way in which a call is refused: the type of a problem leads here. */
export async function ProblemTable() {
  const [say, problems] = [await getTranslations("api.page"), await getTranslations("api.problems")];
  const kinds = Object.keys(PROBLEMS) as ProblemKind[];
  return (
    <Panel title={say("problems")}>
      <Table
        label={say("problems")}
        density="compact"
        columns={[
          { key: "status", label: say("status"), width: 80, end: true },
          { key: "title", label: say("meaning"), width: 280 },
          { key: "detail", label: say("what_to_do") },
        ]}
        rows={kinds
          .sort((a, b) => PROBLEMS[a] - PROBLEMS[b])
          .map((kind) => ({
            key: kind,
            cells: {
              status: <span id={kind}>{PROBLEMS[kind]}</span>,
              title: problems(`${kind}.title`),
              detail: problems(`${kind}.detail`),
            },
          }))}
      />
    </Panel>
  );
}
