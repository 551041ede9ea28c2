import type { SpecificNeedRecord } from "#db/records/specific-needs.ts";
import type { DetentionGround } from "#domain/vocabulary/detention-grounds.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";
import type { complaintsKnown } from "../procedures/complaints-known.ts";
import type { extraditionsKnown } from "../procedures/extraditions-known.ts";
import type { proceduresInOrder } from "../procedures/procedures-in-order.ts";
import type { wantedKnown } from "../wanted/wanted-known.ts";

/** A row of which an entry tells, or the number of the entry itself. */
export type Ground = { table: string; id: string } | number;

/** What a file is known by, as far as a reason may rest on it. */
export type KnownOfFile = {
  held: { id: string; ground: DetentionGround; moves: { id: string }[] } | undefined;
  known: { id: string; whereabouts: Whereabouts } | undefined;
  wanted: Awaited<ReturnType<typeof wantedKnown>>;
  procedures: Awaited<ReturnType<typeof proceduresInOrder>>;
  extraditions: Awaited<ReturnType<typeof extraditionsKnown>>;
  complaints: Awaited<ReturnType<typeof complaintsKnown>>;
  countryOfOrigin: string | null;
};
type Known = KnownOfFile & { needs: SpecificNeedRecord[]; caseId: string };
type RestsOn = (known: Known) => Ground[];

/** On what a reason of a level rests, the likeliest first: the first of which an entry tells is it. That a fact is missing rests on nothing. */
export const groundsOf = (key: string, known: Known): Ground[] => RESTS_ON[key]?.(known) ?? [];

const arrest: RestsOn = ({ held }) => (held ? [{ table: "detentions", id: held.id }] : []);

/** What was said when the file was opened stands in that entry. */
const whereabouts: RestsOn = ({ known, caseId }) =>
  known
    ? [
        { table: "whereabouts", id: known.id },
        { table: "cases", id: caseId },
      ]
    : [];

const move: RestsOn = ({ held }) => rowsOf("detention_transfers", held?.moves.at(-1));
const notice: RestsOn = (known) => rowsOf("wanted_notices", ofOrigin(known.wanted, known));
const request: RestsOn = (known) => rowsOf("procedures", ofOrigin(known.extraditions, known));

/** The step that opened a request stands in the request's own entry. */
const stepOfRequest =
  (...names: string[]): RestsOn =>
  ({ extraditions }) =>
    extraditions
      .filter(({ open }) => open)
      .flatMap(({ id, steps }) => {
        const step = steps.findLast((one) => names.includes(one.step));
        return step ? [...rowsOf("procedure_steps", step), { table: "procedures", id }] : [];
      });

const need =
  (key: string): RestsOn =>
  ({ needs }) =>
    needs
      .filter((one) => NEEDS_OF[key]?.includes(one.need) && one.state === "confirmed")
      .flatMap((one) => rowsOf("specific_needs", one));

const step =
  (of: "removal" | "stateAsylum", ...names: string[]): RestsOn =>
  ({ procedures }) =>
    lastEntry(procedures[of].filter((one) => names.includes(one.step)));

const proof =
  (by: "unhcr" | "state"): RestsOn =>
  ({ procedures: { provenBy } }) =>
    provenBy[by] === undefined ? [] : [provenBy[by]];

export const RESTS_ON: Record<string, RestsOn> = {
  held_on_extradition_request: arrest,
  held_requested: request,
  held_wanted: (known) => (known.held?.ground === "wanted_by_foreign_state" ? arrest(known) : notice(known)),
  surrender_set: stepOfRequest("surrender_set"),
  extradition_decision_served: stepOfRequest("decision_served", "decision_learned"),
  extradition_suspended: stepOfRequest("suspended"),
  measures_breached: ({ complaints }) =>
    complaints.flatMap(({ steps }) => lastEntry(steps.filter((one) => one.step === "breached"))),
  silence_unanswered: arrest,
  moved_unknown: (known) => (known.known?.whereabouts === "moved_unknown" ? whereabouts(known) : move(known)),
  disappeared: whereabouts,
  detained: arrest,
  extradition_requested: request,
  wanted: notice,
  removal_ordered: step("removal", "removal_ordered", "upheld"),
  hiding_and_known: whereabouts,
  hiding_and_tortured: need("hiding_and_tortured"),
  child_alone: need("child_alone"),
  refusal_served: step("stateAsylum", "decision_served"),
  registration_refused: ({ procedures: { attempts } }) =>
    lastEntry(attempts.filter(({ outcome }) => outcome === "registration_refused")),
  rsd_pending: proof("unhcr"),
  asylum_pending: proof("state"),
  not_recognised: (known) => [...proof("unhcr")(known), ...proof("state")(known)],
  whereabouts_unknown: whereabouts,
  in_hiding: whereabouts,
  in_country_of_origin: whereabouts,
  missing_ground: arrest,
  missing_taken_at: arrest,
};

/** The needs by which a reason holds. */
export const NEEDS_OF: Record<string, readonly string[]> = {
  child_alone: ["SC-UC", "SC-SC"],
  hiding_and_tortured: ["TR-PI", "TR-HO", "TR-WV"],
};

const rowsOf = (table: string, row: { id: string } | undefined): Ground[] =>
  row ? [{ table, id: row.id }] : [];

/** Of what is open, first that of the state which they fled. */
function ofOrigin<T extends { open: boolean; requestingState: string | null }>(
  all: readonly T[],
  { countryOfOrigin }: Known,
): T | undefined {
  const open = all.filter((one) => one.open);
  return open.find(({ requestingState }) => requestingState === countryOfOrigin) ?? open[0];
}

const lastEntry = (told: readonly { entry?: number | undefined }[]): Ground[] => {
  const last = told.findLast(({ entry }) => entry !== undefined)?.entry;
  return last === undefined ? [] : [last];
};
