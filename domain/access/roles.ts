/** Who may do what: access.md as one table. A command or query without a row here does not compile. */
export const ROLES = ["supervisor", "caseworker", "auditor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** `stranger`: nobody is signed in yet. `anyone`: every signed-in user. */
export type Permission = readonly Role[] | "anyone" | "stranger";

const C = "caseworker";
const S = "supervisor";
const A = "auditor";
const M = "administrator";

export const commandRoles = {
  "arrest.record": [C, S],
  "case.open": [C, S],
  "case.assign": [C, S],
  "case.print": [C, S],
  "note.add": [C, S],
  "whereabouts.record": [C, S],
  "entry.correct": [C, S],
  "detention.contact": [C, S],
  "detention.transfer": [C, S],
  "detention.conditions": [C, S],
  "wanted_notice.record": [C, S],
  "wanted_notice.lift": [C, S],
  "detention.end": [C, S],
  "counsel.record": [C, S],
  "hearing.record": [C, S],
  "ill_treatment.record": [C, S],
  "rsd_step.record": [C, S],
  "asylum_attempt.record": [C, S],
  "asylum_step.record": [C, S],
  "task.add": [C, S],
  "task.complete": [C, S],
  "specific_need.record": [C, S],
  "plan.set": [C, S],
  "extradition_request.record": [C, S],
  "extradition_step.record": [C, S],
  "removal_step.record": [C, S],
  "criminal_step.record": [C, S],
  "solution_step.record": [C, S],
  "interim_measure.record": [C, S],
  "interim_measure_step.record": [C, S],
  "relation.add": [C, S],
  "connected_person.add": [C, S],
  "household.create": [C, S],
  "household.join": [C, S],
  "household.leave": [C, S],
  "rule.switch": [S],
  "case.close": [C, S],
  "case.reopen": [C, S],
  "approval.decide": [S],
  "approval.withdraw": [C, S],
  "history.export": [A],
  "list.export": [C, S, A],
  "list.look": [C, S, A],
  "view.save": [C, S, A],
  "view.remove": [C, S, A],
  "calendar.open": [C, S],
  "calendar.end": [C, S],
  "inbox.read": [C, S],
  "office.add": [M],
  "place.add": [C, S, M],
  "user.invite": [M],
  "user.change": [M],
  "user.disable": [M],
  "session.start": "stranger",
  "session.end": "anyone",
  "account.change": "anyone",
  "invitation.accept": "stranger",
  "installation.begin": "stranger",
} as const satisfies Record<string, Permission>;

export const queryRoles = {
  "cases.list": [C, S, A],
  "cases.rows": [C, S, A],
  "cases.figures": [C, S, A],
  "list.exported": [C, S, A],
  "views.list": [C, S, A],
  "households.list": [C, S, A],
  "detentions.list": [C, S, A],
  "hearings.list": [C, S, A],
  "certificates.list": [C, S, A],
  "deadlines.list": [C, S, A],
  "calendar.show": [C, S],
  "calendar.deadlines": [C, S],
  "inbox.list": [C, S],
  "waiting.count": [C, S],
  "search.find": [C, S, A, M],
  "case.show": [C, S, A],
  "case.history": [C, S, A],
  "case.clocks": [C, S, A],
  "case.time_line": [C, S, A],
  "case.printed": [C, S],
  "arrest.choices": [C, S],
  "correction.prepare": [C, S],
  "detention.show": [C, S],
  "task.show": [C, S],
  "household.show": [C, S, A],
  "completeness.show": [C, S, A],
  "rules.list": [C, S, A],
  "rule.show": [C, S, A],
  "approvals.list": [S],
  "approvals.count": [S],
  "approval.show": [C, S],
  "assignees.list": [C, S],
  "today.show": [C, S],
  "dashboard.show": [S],
  "audit.entries": [A],
  "audit.entry": [C, S, A],
  "audit.history": [A],
  "access.list": [C, S, A],
  "grants.list": [S, M],
  "places.list": [C, S, M],
  "offices.list": "anyone",
  "sessions.list": "anyone",
  "users.list": [M],
  "user.show": [M],
  "administration.show": [M],
} as const satisfies Record<string, Permission>;

export type CommandName = keyof typeof commandRoles;
export type QueryName = keyof typeof queryRoles;

export function allows(permission: Permission, roles: readonly Role[]): boolean {
  if (permission === "stranger" || permission === "anyone") return true;
  return permission.some((role) => roles.includes(role));
}
