import type { ShownCase } from "#casework/cases/show-case.ts";
import { heldBeyondAddress } from "#components/cases/clock-address.ts";
import type { Missing } from "#domain/vocabulary/gaps.ts";

/** Where what is missing is recorded. Nothing for who does not record, or where nothing can be recorded of it. */
export function formFor({ gap, about = "" }: Missing, file: ShownCase): string | undefined {
  const { caseNumber, held, may } = file;
  const address = `/cases/${caseNumber}`;
  if (gap === "no_caseworker") return may.assign || may.take ? `${address}/assignment/new` : undefined;
  if (!may.record) return undefined;
  const step = (procedure: string, named: string) =>
    procedure in PROCEDURES
      ? `${address}/${PROCEDURES[procedure]}/new?step=${named}`
      : `${address}/extradition-requests/${procedure}/steps/new?step=${named}`;
  switch (gap) {
    case "no_counsel":
    case "no_counsel_at_liberty":
      return `${address}/counsel/new`;
    case "no_contact":
      return held && `${address}/detentions/${held.id}/contacts/new`;
    case "no_place":
      return held && `${address}/detentions/${held.id}/transfer/new`;
    case "no_ground":
      return `${address}/corrections/new?field=ground`;
    case "no_stage":
      return `${address}/corrections/new?field=custodyStage`;
    case "no_time_of_arrest":
      return `${address}/corrections/new?field=when`;
    case "beyond_not_recorded":
      return heldBeyondAddress(address, { key: about });
    case "not_spoken_to":
    case "not_seen_at_home":
      return `${address}/notes/new?kind=contact`;
    case "no_place_at_home":
    case "outcome_not_shown":
      return `${address}/whereabouts/new`;
    case "no_bars":
      return `${address}/extradition-requests/${about}/steps/new`;
    case "not_served":
      return step(about, "decision_served");
    case "no_certificate":
      return step(about, "certificate_issued");
    case "no_proof":
      return step(about, "refugee_certificate_issued");
    case "no_last_day":
      return lastDayOf(about, file);
    case "no_papers":
      return `${address}/rsd-steps/new`;
    case "not_asked":
      return `${address}/asylum-attempts/new`;
    default:
      return undefined;
  }
}

/** It is the entry of the certificate that lacks its last day. */
function lastDayOf(procedure: string, { caseNumber, procedures }: ShownCase): string | undefined {
  const steps = procedure === "rsd" ? procedures.rsd : procedures.stateAsylum;
  const entry = steps.findLast(
    ({ step, endsOn }) => /certificate_(issued|renewed)$/.test(step) && endsOn === null,
  )?.entry;
  return entry === undefined ? undefined : `/cases/${caseNumber}/corrections/new?entry=${entry}&field=endsOn`;
}

const PROCEDURES: Record<string, string> = {
  rsd: "rsd-steps",
  state_asylum: "asylum-steps",
  removal: "removal-steps",
};
