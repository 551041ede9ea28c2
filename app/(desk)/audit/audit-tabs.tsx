import { getTranslations } from "next-intl/server";
import { Tabs } from "#components/ui/tabs.tsx";
import { type AuditAsked, auditAddress } from "./audit-address.ts";

const VIEWS = ["changes", "access", "exports", "refusals", "sign_ins"] as const;
export type AuditView = (typeof VIEWS)[number];

/** The views of the desk; file, person and time that were asked for go along. */
export async function AuditTabs({ view, asked }: { view: AuditView; asked: AuditAsked }) {
  const say = await getTranslations("audit.views");
  const { search, file, staff, from, to } = asked;
  const kept = { search, file, staff, from, to };
  const links = VIEWS.map((one) => ({
    label: say(one),
    href:
      one === "access" ? auditAddress("/audit/access", kept) : auditAddress("/audit", { show: one, ...kept }),
    current: one === view,
  }));
  return <Tabs label={say("label")} links={links} />;
}
