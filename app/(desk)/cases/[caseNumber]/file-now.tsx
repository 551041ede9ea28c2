import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { ClocksNow } from "#components/cases/clocks-now.tsx";
import { AsOf } from "#components/ui/as-of.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { endsNext } from "./ends-next.ts";

/** What ends next, or is heard by a court: overdue on top, then by moment, whoever must move. */
export async function FileNow({ file }: { file: ShownCase }) {
  const { caseNumber, clocks, now, office } = file;
  const say = await getTranslations("cases.file");
  const rows = await endsNext(file);
  const all = { label: say("all_limits", { count: clocks.length }), href: `/cases/${caseNumber}/clocks` };
  return (
    <Panel title={say("now")} {...(clocks.length > 0 && { more: all })}>
      {rows.length > 0 ? <ClocksNow clocks={rows} /> : <Empty sentence={say("no_limit")} />}
      <p className="panel-foot">
        <AsOf at={now} zone={office.timeZone} href={`/cases/${caseNumber}`} />
      </p>
    </Panel>
  );
}
