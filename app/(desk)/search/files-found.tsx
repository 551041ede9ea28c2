import { getTranslations } from "next-intl/server";
import type { CaseList } from "#casework/cases/list-cases.ts";
import { CaseTable } from "#components/cases/case-table.tsx";
import { casesAddress } from "#components/cases/cases-address.ts";
import { Panel } from "#components/ui/panel.tsx";

/** Files by pseudonym or number, the one most in danger first. */
export async function FilesFound({ list, sealed }: { list: CaseList; sealed: string }) {
  const say = await getTranslations("search");
  const more = list.next && {
    label: say("all_files"),
    href: casesAddress({ search: sealed, closed: "too" }),
  };
  return (
    <Panel title={say("files")} count={list.total.count} more={more || undefined}>
      <CaseTable
        label={say("files")}
        files={list.items}
        now={list.asOf}
        columns={["risk", "file", "where", "limit", "caseworker"]}
      />
    </Panel>
  );
}
