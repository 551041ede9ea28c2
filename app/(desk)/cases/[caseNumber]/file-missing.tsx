import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { Panel } from "#components/ui/panel.tsx";
import type { Gap } from "#domain/vocabulary/gaps.ts";

/** What is missing on this file, each with the form that closes it. A file that lacks nothing has no such panel. */
export async function FileMissing({ file }: { file: ShownCase }) {
  if (file.missing.length === 0) return null;
  const [say, words] = [await getTranslations("cases.missing"), await getTranslations("words.gaps")];
  return (
    <Panel title={say("title")} count={file.missing.length}>
      <ul className="panel-rows link-list">
        {file.missing.map((gap) => {
          const href = formFor(gap, file);
          return <li key={gap}>{href ? <a href={href}>{words(gap)}</a> : words(gap)}</li>;
        })}
      </ul>
    </Panel>
  );
}

/** Nothing for who does not record, or where another gap must be closed first. */
function formFor(gap: Gap, { caseNumber, held, extraditions, may }: ShownCase): string | undefined {
  const file = `/cases/${caseNumber}`;
  if (gap === "no_caseworker") return may.assign || may.take ? `${file}/assignment/new` : undefined;
  if (!may.record) return undefined;
  const request = extraditions.find(({ open }) => open);
  switch (gap) {
    case "no_counsel":
      return `${file}/counsel/new`;
    case "no_contact":
      return held && `${file}/detentions/${held.id}/contacts/new`;
    case "no_place":
      return held && `${file}/detentions/${held.id}/transfer/new`;
    case "no_ground":
      return `${file}/corrections/new?field=ground`;
    case "no_time_of_arrest":
      return `${file}/corrections/new?field=when`;
    case "not_served":
    case "no_bars":
      return request ? `${file}/extradition-requests/${request.id}/steps/new` : `${file}/asylum-steps/new`;
    case "no_papers":
      return `${file}/rsd-steps/new`;
  }
}
