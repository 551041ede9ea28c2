/** Everything that an entry can tell of: the past tense of a command, and what happens without one. */
export const EVENTS = [
  "arrest.recorded",
  "case.opened",
  "case.assigned",
  "note.added",
  "whereabouts.recorded",
  "detention.contact_recorded",
  "detention.transferred",
  "detention.conditions_recorded",
  "wanted_notice.recorded",
  "wanted_notice.lifted",
  "detention.ended",
  "counsel.recorded",
  "hearing.recorded",
  "ill_treatment.recorded",
  "rsd_step.recorded",
  "asylum_attempt.recorded",
  "asylum_step.recorded",
  "task.added",
  "task.completed",
  "task.withdrawn",
  "specific_need.recorded",
  "plan.set",
  "extradition_request.recorded",
  "extradition_step.recorded",
  "relation.added",
  "connected_person.added",
  "household.created",
  "household.joined",
  "household.left",
  "case.closure_asked",
  "case.closure_refused",
  "case.closure_withdrawn",
  "case.closed",
  "case.reopening_asked",
  "case.reopening_refused",
  "case.reopening_withdrawn",
  "case.reopened",
  "entry.corrected",
  "case.printed",
  "history.exported",
  "list.exported",
  "list.look_chosen",
  "view.saved",
  "view.removed",
  "request.refused",
  "strangers.refused",
  "session.started",
  "session.ended",
  "session.refused",
  "account.changed",
  "user.added",
  "user.invited",
  "user.changed",
  "user.disabled",
  "invitation.accepted",
  "role.granted",
  "office.added",
  "place.added",
  "installation.begun",
] as const;

export type Event = (typeof EVENTS)[number];

/** How an auditor's desk parts them. */
export const ENTRY_VIEWS = {
  exports: ["history.exported", "list.exported", "case.printed"],
  refusals: ["request.refused", "strangers.refused"],
  sign_ins: ["session.started", "session.ended", "session.refused"],
} as const satisfies Record<string, readonly Event[]>;

export type EntryView = keyof typeof ENTRY_VIEWS | "changes";

/** Which events a view shows; what is in none of the others is a change. */
export const eventsOf = (view: EntryView): { among: readonly Event[] } | { but: readonly Event[] } =>
  view === "changes" ? { but: Object.values(ENTRY_VIEWS).flat() } : { among: ENTRY_VIEWS[view] };
