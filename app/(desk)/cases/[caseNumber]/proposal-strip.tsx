import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { Notice } from "#components/ui/notice.tsx";
import { proposesWhereabouts } from "#domain/procedures/proposes.ts";

/** What one procedure says of another: measures that are disregarded, and somebody who has left by a safe way out. */
export async function ProposalStrip({ file }: { file: ShownCase }) {
  const { caseNumber, complaints, may } = file;
  if (!may.record) return null;
  const [say, bodies] = [
    await getTranslations("cases.proposal"),
    await getTranslations("words.treaty_bodies"),
  ];
  const here = `/cases/${caseNumber}`;
  const disregarded = complaints.flatMap(({ id, body, disregarded }) =>
    disregarded && body ? [{ id, body, disregarded }] : [],
  );
  return (
    <>
      {disregarded.map(({ id, body, disregarded }) => (
        <Notice
          key={id}
          tone="warning"
          title={say("disregarded", { what: disregarded, body: bodies(body) })}
          actions={<a href={`${here}/interim-measures/${id}/steps/new?step=breached`}>{say("breach")}</a>}
        >
          {say("disregarded_why", { what: disregarded })}
        </Notice>
      ))}
      {hasLeft(file) && (
        <Notice
          title={say("left")}
          actions={<a href={`${here}/whereabouts/new?whereabouts=${hasLeft(file)}`}>{say("where")}</a>}
        />
      )}
    </>
  );
}

/** Where somebody is who departed, and of whom nobody has said so, nor anything since; resettled, of the way that leads there. */
function hasLeft({ procedures, whereabouts, known, held }: ShownCase): string | undefined {
  const way = procedures.ways.find(({ steps }) =>
    proposesWhereabouts("safe_way_out", steps.at(-1)?.step ?? ""),
  );
  const left = way?.steps.at(-1)?.when.latest;
  if (!left || SAID.includes(whereabouts)) return undefined;
  if ((known && known.since.latest > left) || (held && held.taken.latest > left)) return undefined;
  if (way.way === "voluntary_return") return "in_country_of_origin";
  return way.way === "resettlement" ? "resettled" : "departed";
}

const SAID = ["departed", "resettled", "in_country_of_origin", "died"];
