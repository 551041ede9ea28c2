import type { z } from "zod";
import type { CommandName, QueryName } from "#domain/access/roles.ts";
import { closeCase } from "./approvals/close-case.ts";
import { countApprovals } from "./approvals/count-approvals.ts";
import { decideApproval } from "./approvals/decide-approval.ts";
import { listApprovals } from "./approvals/list-approvals.ts";
import { reopenCase } from "./approvals/reopen-case.ts";
import { showApproval } from "./approvals/show-approval.ts";
import { withdrawApproval } from "./approvals/withdraw-approval.ts";
import { auditEntries } from "./audit/audit-entries.ts";
import { auditEntry } from "./audit/audit-entry.ts";
import { exportHistory } from "./audit/export-history.ts";
import { exportedHistory } from "./audit/exported-history.ts";
import { listFileAccesses } from "./audit/list-accesses.ts";
import { calendarDeadlines } from "./calendars/calendar-deadlines.ts";
import { endCalendar } from "./calendars/end-calendar.ts";
import { openCalendar } from "./calendars/open-calendar.ts";
import { showCalendar } from "./calendars/show-calendar.ts";
import { addNote } from "./cases/add-note.ts";
import { assignCase } from "./cases/assign-case.ts";
import { assignCases } from "./cases/assign-cases.ts";
import { caseClocks } from "./cases/case-clocks.ts";
import { caseHistory } from "./cases/case-history.ts";
import { changePseudonym } from "./cases/change-pseudonym.ts";
import { countCases } from "./cases/count-cases.ts";
import { countListed } from "./cases/count-listed.ts";
import { exportList } from "./cases/export-list.ts";
import { exportedList } from "./cases/exported-list.ts";
import { listCaseRows } from "./cases/list-case-rows.ts";
import { listCases } from "./cases/list-cases.ts";
import { listChosen } from "./cases/list-chosen.ts";
import { openCase } from "./cases/open-case.ts";
import { recordWhereabouts } from "./cases/record-whereabouts.ts";
import { showCase } from "./cases/show-case.ts";
import { updateCase } from "./cases/update-case.ts";
import { addClock } from "./clocks/add-clock.ts";
import { extendClock } from "./clocks/extend-clock.ts";
import { lapseClock } from "./clocks/lapse-clock.ts";
import { restartClock } from "./clocks/restart-clock.ts";
import { stopClock } from "./clocks/stop-clock.ts";
import { correctEntry } from "./corrections/correct-entry.ts";
import { prepareCorrection } from "./corrections/prepare-correction.ts";
import { listDeadlines } from "./deadlines/list-deadlines.ts";
import { recordCounsel } from "./defence/record-counsel.ts";
import { recordHearing } from "./defence/record-hearing.ts";
import { recordIllTreatment } from "./defence/record-ill-treatment.ts";
import { arrestChoices } from "./detentions/arrest-choices.ts";
import { endDetention } from "./detentions/end-detention.ts";
import { recordArrest } from "./detentions/record-arrest.ts";
import { recordConditions } from "./detentions/record-conditions.ts";
import { recordContact } from "./detentions/record-contact.ts";
import { recordTransfer } from "./detentions/record-transfer.ts";
import { showDetention } from "./detentions/show-detention.ts";
import { addConnectedPerson } from "./families/add-connected-person.ts";
import { addRelation } from "./families/add-relation.ts";
import { arrangeHousehold } from "./families/arrange-household.ts";
import { createHousehold } from "./families/create-household.ts";
import { joinHousehold } from "./families/join-household.ts";
import { leaveHousehold } from "./families/leave-household.ts";
import { showHousehold } from "./families/show-household.ts";
import { showDashboard } from "./homes/show-dashboard.ts";
import { showToday } from "./homes/show-today.ts";
import { chooseTold } from "./inbox/choose-told.ts";
import { countWaiting } from "./inbox/count-waiting.ts";
import { listInbox } from "./inbox/list-inbox.ts";
import { putOffItem } from "./inbox/put-off-item.ts";
import { readInbox } from "./inbox/read-inbox.ts";
import { beginInstallation } from "./installation/begin-installation.ts";
import { showAdministration } from "./installation/show-administration.ts";
import { keepLook } from "./lists/keep-look.ts";
import { listCertificates } from "./lists/list-certificates.ts";
import { listDetained } from "./lists/list-detained.ts";
import { listHearings } from "./lists/list-hearings.ts";
import { listHouseholds } from "./lists/list-households.ts";
import { listViews } from "./lists/list-views.ts";
import { removeView } from "./lists/remove-view.ts";
import { saveView } from "./lists/save-view.ts";
import { recordSpecificNeed } from "./needs/record-specific-need.ts";
import { addOffice } from "./offices/add-office.ts";
import { listOffices } from "./offices/list-offices.ts";
import { addPlace } from "./places/add-place.ts";
import { listPlaces } from "./places/list-places.ts";
import { setPlan } from "./plans/set-plan.ts";
import { printCase } from "./printing/print-case.ts";
import { printedCase } from "./printing/printed-case.ts";
import { recordAsylumAttempt } from "./procedures/record-asylum-attempt.ts";
import { recordAsylumStep } from "./procedures/record-asylum-step.ts";
import { recordCriminalStep } from "./procedures/record-criminal-step.ts";
import { recordExtraditionRequest } from "./procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "./procedures/record-extradition-step.ts";
import { recordInterimMeasure } from "./procedures/record-interim-measure.ts";
import { recordInterimMeasureStep } from "./procedures/record-interim-measure-step.ts";
import { recordRemovalStep } from "./procedures/record-removal-step.ts";
import { recordRsdStep } from "./procedures/record-rsd-step.ts";
import { recordSolutionStep } from "./procedures/record-solution-step.ts";
import { showCompleteness } from "./reports/show-completeness.ts";
import { overrideRisk } from "./risk/override-risk.ts";
import { reviewRisk } from "./risk/review-risk.ts";
import { listRules } from "./rules/list-rules.ts";
import { showRule } from "./rules/show-rule.ts";
import { switchRule } from "./rules/switch-rule.ts";
import { searchAll } from "./search/search-all.ts";
import { endSession } from "./sessions/end-session.ts";
import { listSessions } from "./sessions/list-sessions.ts";
import { startSession } from "./sessions/start-session.ts";
import { addTask } from "./tasks/add-task.ts";
import { completeTask } from "./tasks/complete-task.ts";
import { showTask } from "./tasks/show-task.ts";
import { caseTimeLine } from "./time-line/case-time-line.ts";
import { acceptInvitation } from "./users/accept-invitation.ts";
import { listAssignees } from "./users/assignees.ts";
import { changeOwnAccount } from "./users/change-own-account.ts";
import { changeUser } from "./users/change-user.ts";
import { disableUser } from "./users/disable-user.ts";
import { inviteUser } from "./users/invite-user.ts";
import { listGrants } from "./users/list-grants.ts";
import { listUsers } from "./users/list-users.ts";
import { showUser } from "./users/show-user.ts";
import { liftWantedNotice } from "./wanted/lift-wanted-notice.ts";
import { recordWantedNotice } from "./wanted/record-wanted-notice.ts";

type Defined = { readonly definition: { readonly name: string; readonly input: z.ZodType } };

/** Every command by its name. One that has a row in the table of roles and none here does not compile. */
export const commands = {
  "arrest.record": recordArrest,
  "case.open": openCase,
  "case.update": updateCase,
  "pseudonym.change": changePseudonym,
  "case.assign": assignCase,
  "cases.assign": assignCases,
  "case.print": printCase,
  "note.add": addNote,
  "whereabouts.record": recordWhereabouts,
  "entry.correct": correctEntry,
  "detention.contact": recordContact,
  "detention.transfer": recordTransfer,
  "detention.conditions": recordConditions,
  "wanted_notice.record": recordWantedNotice,
  "wanted_notice.lift": liftWantedNotice,
  "detention.end": endDetention,
  "counsel.record": recordCounsel,
  "hearing.record": recordHearing,
  "ill_treatment.record": recordIllTreatment,
  "rsd_step.record": recordRsdStep,
  "asylum_attempt.record": recordAsylumAttempt,
  "asylum_step.record": recordAsylumStep,
  "task.add": addTask,
  "task.complete": completeTask,
  "specific_need.record": recordSpecificNeed,
  "plan.set": setPlan,
  "clock.add": addClock,
  "clock.extend": extendClock,
  "clock.stop": stopClock,
  "clock.restart": restartClock,
  "clock.lapse": lapseClock,
  "relation.add": addRelation,
  "connected_person.add": addConnectedPerson,
  "extradition_request.record": recordExtraditionRequest,
  "extradition_step.record": recordExtraditionStep,
  "removal_step.record": recordRemovalStep,
  "criminal_step.record": recordCriminalStep,
  "solution_step.record": recordSolutionStep,
  "interim_measure.record": recordInterimMeasure,
  "interim_measure_step.record": recordInterimMeasureStep,
  "household.create": createHousehold,
  "household.join": joinHousehold,
  "household.leave": leaveHousehold,
  "household.arrange": arrangeHousehold,
  "rule.switch": switchRule,
  "risk.review": reviewRisk,
  "risk.override": overrideRisk,
  "case.close": closeCase,
  "case.reopen": reopenCase,
  "approval.decide": decideApproval,
  "approval.withdraw": withdrawApproval,
  "history.export": exportHistory,
  "list.export": exportList,
  "list.look": keepLook,
  "view.save": saveView,
  "view.remove": removeView,
  "calendar.open": openCalendar,
  "calendar.end": endCalendar,
  "inbox.read": readInbox,
  "inbox.snooze": putOffItem,
  "inbox.choose": chooseTold,
  "office.add": addOffice,
  "place.add": addPlace,
  "user.invite": inviteUser,
  "user.change": changeUser,
  "user.disable": disableUser,
  "session.start": startSession,
  "session.end": endSession,
  "account.change": changeOwnAccount,
  "invitation.accept": acceptInvitation,
  "installation.begin": beginInstallation,
} satisfies Record<CommandName, Defined>;

/** Every query by its name. */
export const queries = {
  "cases.list": listCases,
  "cases.rows": listCaseRows,
  "cases.count": countListed,
  "cases.figures": countCases,
  "cases.chosen": listChosen,
  "list.exported": exportedList,
  "views.list": listViews,
  "households.list": listHouseholds,
  "detentions.list": listDetained,
  "hearings.list": listHearings,
  "certificates.list": listCertificates,
  "deadlines.list": listDeadlines,
  "calendar.show": showCalendar,
  "calendar.deadlines": calendarDeadlines,
  "inbox.list": listInbox,
  "waiting.count": countWaiting,
  "search.find": searchAll,
  "case.show": showCase,
  "case.history": caseHistory,
  "case.clocks": caseClocks,
  "case.time_line": caseTimeLine,
  "case.printed": printedCase,
  "arrest.choices": arrestChoices,
  "correction.prepare": prepareCorrection,
  "detention.show": showDetention,
  "task.show": showTask,
  "household.show": showHousehold,
  "completeness.show": showCompleteness,
  "rules.list": listRules,
  "rule.show": showRule,
  "approvals.list": listApprovals,
  "approvals.count": countApprovals,
  "approval.show": showApproval,
  "assignees.list": listAssignees,
  "today.show": showToday,
  "dashboard.show": showDashboard,
  "audit.entries": auditEntries,
  "audit.entry": auditEntry,
  "audit.history": exportedHistory,
  "access.list": listFileAccesses,
  "grants.list": listGrants,
  "places.list": listPlaces,
  "offices.list": listOffices,
  "sessions.list": listSessions,
  "users.list": listUsers,
  "user.show": showUser,
  "administration.show": showAdministration,
} satisfies Record<QueryName, Defined>;
