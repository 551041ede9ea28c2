import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listApprovals } from "#casework/approvals/list-approvals.ts";
import { showDashboard } from "#casework/homes/show-dashboard.ts";
import { listGrants } from "#casework/users/list-grants.ts";
import { CaseTable } from "#components/cases/case-table.tsx";
import { casesAddress } from "#components/cases/cases-address.ts";
import { AsOf } from "#components/ui/as-of.tsx";
import { Figure, Figures } from "#components/ui/figure.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { FIGURES, type FigureName } from "#domain/cases/figures.ts";
import { page } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";
import { Approvals } from "./approvals.tsx";
import type { Asked } from "./asked.ts";
import { Caseload } from "./caseload.tsx";
import { Grants } from "./grants.tsx";
import { HowLongHeld } from "./how-long-held.tsx";
import { OfficeChoice } from "./office-choice.tsx";

export default page(async ({ search }) => {
  const actor = await currentActor();
  const office = firstOf(search.office) || undefined;
  const dashboard = await showDashboard(actor, { office });
  const approvals = await listApprovals(actor, {});
  const grants = await listGrants(actor, {});
  const zone = (actor.offices.find(({ code }) => code === office) ?? actor.offices[0])?.timeZone ?? "UTC";
  const say = await getTranslations("dashboard");
  const asked: Asked = { dashboard, office, zone };
  const refresh = office ? `/dashboard?office=${office}` : "/dashboard";
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead
        title={say("title")}
        beside={<AsOf at={dashboard.asOf} zone={zone} href={refresh} />}
        end={<OfficeChoice {...asked} />}
      />
      <FiveFigures {...asked} />
      <div className="split">
        <HighestRisk {...asked} />
        <div className="stack">
          <Approvals approvals={approvals} />
          <Grants grants={grants} zone={zone} now={dashboard.asOf} />
        </div>
      </div>
      <div className="split" data-parts="1-1">
        <HowLongHeld {...asked} />
        <Caseload {...asked} />
      </div>
    </>
  );
});

async function FiveFigures({ dashboard: { figures }, office }: Asked) {
  const say = await getTranslations("dashboard.figures");
  return (
    <Figures>
      {(Object.keys(FIGURES) as FigureName[]).map((name) => (
        <Figure
          key={name}
          number={figures[name].count}
          label={say(name)}
          href={casesAddress({ ...FIGURES[name], office })}
          tone={name === "overdue" ? "danger" : undefined}
        />
      ))}
    </Figures>
  );
}

async function HighestRisk({ dashboard: { highest, asOf }, office }: Asked) {
  const say = await getTranslations("dashboard");
  const columns = ["risk", "file", "whereAndWhy", "limit", "caseworker"] as const;
  return (
    <Panel
      title={say("highest")}
      count={highest.length}
      more={{ label: say("all_files"), href: casesAddress({ office }) }}
    >
      {highest.length === 0 ? (
        <p className="empty">{say("highest_none")}</p>
      ) : (
        <CaseTable label={say("highest")} files={highest} now={asOf} columns={columns} />
      )}
    </Panel>
  );
}
