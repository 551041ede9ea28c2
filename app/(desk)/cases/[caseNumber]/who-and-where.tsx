import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { type Fact, Facts } from "#components/ui/facts.tsx";
import { complaintFacts } from "./complaint-facts.tsx";
import { connectedFact } from "./connected-fact.tsx";
import { defenceFacts } from "./defence-facts.tsx";
import { extraditionFacts } from "./extradition-facts.tsx";
import { familyFacts } from "./family-facts.tsx";
import { heldFacts } from "./held-facts.tsx";
import { knownFacts } from "./known-facts.tsx";
import { needsFact } from "./needs-fact.tsx";
import { personFacts } from "./person-facts.tsx";
import { planFact } from "./plan-fact.tsx";
import { proceduresFact } from "./procedures-fact.tsx";
import { wantedFact } from "./wanted-fact.tsx";

/** What is known of the person and where they are, each uncertain fact with its source. Open on a phone too, and closed by a press. */
export async function WhoAndWhere({ file }: { file: ShownCase }) {
  const title = (await getTranslations("cases.file"))("who_and_where");
  return (
    <details className="panel" open aria-label={title}>
      <summary className="panel-head">
        <h2>{title}</h2>
      </summary>
      <Facts rows={await factsOf(file)} />
    </details>
  );
}

/** Every fact of a file, in the order in which one asks for it. */
export async function factsOf(file: ShownCase): Promise<Fact[]> {
  return [
    ...(file.held ? await heldFacts(file, file.held) : await knownFacts(file)),
    ...(await wantedFact(file)),
    ...(await extraditionFacts(file)),
    ...(await complaintFacts(file)),
    ...(await proceduresFact(file)),
    ...(await defenceFacts(file)),
    ...(await familyFacts(file)),
    ...(await connectedFact(file)),
    ...(await needsFact(file)),
    ...(await planFact(file)),
    ...(await personFacts(file)),
  ];
}
