import { getTranslations } from "next-intl/server";
import { CaseTable } from "#components/cases/case-table.tsx";
import { casesAddress } from "#components/cases/cases-address.ts";
import { Panel } from "#components/ui/panel.tsx";
import type { Asked } from "./asked.ts";

const COLUMNS = ["risk", "file", "whereAndWhy", "limit", "caseworker"] as const;

/** Who is in the greatest danger, and what ends next for them. */
export async function HighestRisk({ dashboard: { highest, asOf }, office }: Asked) {
  const say = await getTranslations("dashboard");
  return (
    <Panel
      title={say("highest")}
      count={highest.length}
      more={{ label: say("all_files"), href: casesAddress({ office }) }}
    >
      {highest.length === 0 ? (
        <p className="empty">{say("highest_none")}</p>
      ) : (
        <CaseTable label={say("highest")} files={highest} now={asOf} columns={COLUMNS} />
      )}
    </Panel>
  );
}
