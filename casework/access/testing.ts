import { findCase } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import { findLastEntry } from "#db/records/entries.ts";
import { listUsers } from "#db/records/users.ts";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import { type CommandName, type QueryName, ROLES } from "#domain/access/roles.ts";
import { type Refusal, refusalOf } from "#domain/refusals.ts";
import { closeCase } from "../approvals/close-case.ts";
import { decideApproval } from "../approvals/decide-approval.ts";
import { calendarToken } from "../calendars/calendar-token.ts";
import { addNote } from "../cases/add-note.ts";
import { openCase } from "../cases/open-case.ts";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { sealWords } from "../cases/search-words.ts";
import { addClock } from "../clocks/add-clock.ts";
import { stopClock } from "../clocks/stop-clock.ts";
import { recordCounsel } from "../defence/record-counsel.ts";
import { recordHearing } from "../defence/record-hearing.ts";
import { recordIllTreatment } from "../defence/record-ill-treatment.ts";
import { recordArrest } from "../detentions/record-arrest.ts";
import { recordConditions } from "../detentions/record-conditions.ts";
import { recordContact } from "../detentions/record-contact.ts";
import { recordTransfer } from "../detentions/record-transfer.ts";
import { addConnectedPerson } from "../families/add-connected-person.ts";
import { addRelation } from "../families/add-relation.ts";
import { createHousehold } from "../families/create-household.ts";
import { recordSpecificNeed } from "../needs/record-specific-need.ts";
import { addPlace } from "../places/add-place.ts";
import { setPlan } from "../plans/set-plan.ts";
import { recordAsylumAttempt } from "../procedures/record-asylum-attempt.ts";
import { recordAsylumStep } from "../procedures/record-asylum-step.ts";
import { recordCriminalStep } from "../procedures/record-criminal-step.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { recordInterimMeasure } from "../procedures/record-interim-measure.ts";
import { recordInterimMeasureStep } from "../procedures/record-interim-measure-step.ts";
import { recordRemovalStep } from "../procedures/record-removal-step.ts";
import { recordRsdStep } from "../procedures/record-rsd-step.ts";
import { recordSolutionStep } from "../procedures/record-solution-step.ts";
import { commands, queries } from "../registry.ts";
import { reviewRisk } from "../risk/review-risk.ts";
import { addTask } from "../tasks/add-task.ts";
import { addStaff, makeInstallation } from "../testing.ts";
import { actorOf } from "../users/actor-of.ts";
import { invitationToken } from "../users/invitation-token.ts";
import { recordWantedNotice } from "../wanted/record-wanted-notice.ts";

export type World = Awaited<ReturnType<typeof makeWorld>>;
export type Target = Awaited<ReturnType<typeof openFile>>;

/** An installation with a person of every role in each office, and one who is caseworker and auditor at once. */
export async function makeWorld() {
  const installation = await makeInstallation();
  const { store, offices, actors } = installation;
  const people: Actor[] = [];
  for (const [code, office] of Object.entries(offices)) {
    for (const role of ROLES) {
      const email = `${role}@${code}.test.example`;
      people.push(
        await addStaff(store, actors.admin, {
          email,
          name: `${role} of ${code}`,
          roles: [role],
          offices: [office],
        }),
      );
    }
    const both = {
      email: `both@${code}.test.example`,
      name: `both of ${code}`,
      roles: ["caseworker" as const, "auditor" as const],
    };
    people.push(await addStaff(store, actors.admin, { ...both, offices: [office] }));
  }
  return { ...installation, people };
}

/** Opens a file with everything in it that can be recorded; `word` stands in every sealed text, `open` in its place. */
export async function openFile(by: Actor, word: string, open = word, pseudonym?: string) {
  const said = { text: `${word} in words`, toldBy: `${word} told it`, reliability: "reliable" as const };
  const opened = await openCase(by, {
    pseudonym,
    identity: {
      names: [{ kind: "official", name: `${word} Name` }],
      yearOfBirth: 1981,
      documents: [
        { kind: "passport", number: `${word}-1`, issuer: `${word} issuer`, heldBy: `${word} holder` },
      ],
      remarks: `${word} remarks`,
    },
    note: `${word} as a first note`,
    whereabouts: "in_hiding",
    toldBy: `${word} told it first`,
  });
  const { caseNumber = "" } = opened;
  const { reader } = (await import("#db/connection.ts")).store();
  const place = await addPlace(by, {
    officeId: by.offices[0]?.id ?? "",
    name: `${open} place`,
    city: `${open} city`,
    kind: "court",
  });
  await addNote(by, { caseNumber, ...said });
  await recordWhereabouts(by, {
    caseNumber,
    whereabouts: "at_liberty",
    when: "2 hours ago",
    place: `${word} street`,
    ...said,
  });
  await recordArrest(by, {
    file: caseNumber,
    place: place.id,
    when: "within_the_last_hour",
    captor: "police",
    ...said,
  });
  const file = await findCase(reader, scopeOf(by), caseNumber);
  const [detention] = await listDetentions(reader, file);
  const contact = {
    caseNumber,
    detentionId: detention?.id ?? "",
    party: "counsel" as const,
    outcome: "denied" as const,
  };
  await recordContact(by, { ...contact, when: "within_the_last_hour", who: `${word} lawyer`, ...said });
  await recordTransfer(by, {
    caseNumber,
    detentionId: detention?.id ?? "",
    place: "another",
    placeText: `${word} cellar`,
    when: "within_the_last_hour",
    ...said,
  });
  await recordConditions(by, {
    caseNumber,
    detentionId: detention?.id ?? "",
    admitted: "no",
    family: "not_permitted",
    when: "within_the_last_hour",
    ...said,
  });
  await recordCounsel(by, {
    caseNumber,
    kind: "chosen",
    when: "2 hours ago",
    name: `${word} advocate`,
    reach: `${word} office`,
    ...said,
  });
  await recordHearing(by, {
    caseNumber,
    kind: "custody",
    court: `${word} court`,
    when: "2 hours ago",
    result: "adjourned",
    interpreter: `${word} interpreter`,
    observer: `${word} observer`,
    ...said,
  });
  await recordIllTreatment(by, {
    caseNumber,
    observed: `${word} bruises`,
    seenBy: `${word} brother`,
    when: "2 hours ago",
    examination: "requested",
    privileged: true,
    ...said,
  });
  await recordRsdStep(by, { caseNumber, step: "registered", when: "2 hours ago", ...said });
  await recordAsylumAttempt(by, {
    caseNumber,
    outcome: "registration_refused",
    when: "2 hours ago",
    place: "another",
    placeText: `${word} migration office`,
    witnesses: `${word} wife`,
    proof: `${word} photograph`,
    ...said,
  });
  await recordAsylumStep(by, {
    caseNumber,
    step: "interviewed",
    why: `${word} was never registered`,
    when: "2 hours ago",
    ...said,
  });
  const notice = await recordWantedNotice(by, {
    caseNumber,
    kind: "cis_interstate",
    requestingState: "UZB",
    when: "2 hours ago",
    number: `${word}-77`,
    charges: `${word} charges`,
    ...said,
  });
  await addConnectedPerson(by, {
    caseNumber,
    kind: "sibling",
    country: "UZB",
    name: `${word} brother`,
    where: `${word} village`,
    phone: `${word} number`,
    fate: `${word} was questioned`,
    toldBy: said.toldBy,
  });
  await reviewRisk(by, { caseNumber, why: `${word} spoke to them` });
  const task = await addTask(by, { caseNumber, what: `${word} to be called` });
  await recordSpecificNeed(by, { caseNumber, need: "LP-MD", state: "confirmed", text: `${word} says so` });
  await setPlan(by, {
    caseNumber,
    goal: `${word} released`,
    steps: `${word} to UNHCR`,
    responsibleId: by.userId,
    agreed: "agreed",
  });
  const request = await recordExtraditionRequest(by, {
    caseNumber,
    requestingState: "UZB",
    when: "2 hours ago",
    charges: `${word} charges`,
    articles: `${word} articles`,
    treaty: `${word} treaty`,
    assurances: `${word} assurances`,
    assurancesWorth: `${word} as before`,
    bars: ["torture_risk"],
    ...said,
  });
  await recordExtraditionStep(by, {
    caseNumber,
    requestId: request.id,
    step: "surrender_set",
    when: "within_the_last_hour",
    endsOn: "2030-07-08",
    why: `${word} heard it`,
    ...said,
  });
  await recordRemovalStep(by, { caseNumber, step: "removal_ordered", when: "2 hours ago", ...said });
  await recordCriminalStep(by, { caseNumber, step: "charged", when: "2 hours ago", ...said });
  const solution = { caseNumber, way: "resettlement", step: "submitted", priority: "emergency" } as const;
  await recordSolutionStep(by, { ...solution, why: `${word} is alone`, when: "2 hours ago", ...said });
  const complaint = await recordInterimMeasure(by, {
    caseNumber,
    body: "hrc",
    against: "KAZ",
    step: "complaint_registered",
    number: `${word}-2025`,
    when: "2 hours ago",
    ...said,
  });
  await recordInterimMeasureStep(by, {
    caseNumber,
    complaintId: complaint.id,
    step: "granted",
    when: "within_the_last_hour",
    ...said,
  });
  const limit = {
    caseNumber,
    kind: "their_duty",
    text: `${word} in the order`,
    setBy: `${word} court`,
  } as const;
  const limits: string[] = [];
  for (const endsOn of ["2030-07-15", "2030-07-16", "2020-07-16"]) {
    const { id } = await addClock(by, { ...limit, what: `${word} is heard`, endsOn });
    limits.push(`by_hand|${id}`);
  }
  const [clock = "", halted = "", passed = ""] = limits;
  const why = { why: `${word} agreed`, decidedBy: `${word} judge`, ...said };
  await stopClock(by, { caseNumber, clock: halted, when: "2 hours ago", ...why });
  const family: string[] = [];
  while (family.length < 3) family.push((await openCase(by, {})).caseNumber ?? "");
  const [head = "", child = "", alone = ""] = family;
  await addRelation(by, { caseNumber, other: head, kind: "sibling", ...said });
  const household = await createHousehold(by, {
    members: [
      { file: head, place: "head" },
      { file: child, place: "child" },
    ],
  });
  const closing = { version: 1, outcome: "resettled" as const, reason: `${word} flew with a brother` };
  const asked = await closeCase(by, { ...closing, caseNumber: head });
  const shut = (await openCase(by, {})).caseNumber ?? "";
  const { id, version } = await closeCase(by, { ...closing, caseNumber: shut });
  await decideApproval(await supervisorOf(by), { id, version, decision: "approve" });
  return {
    caseNumber,
    pseudonym: file.pseudonym,
    caseId: file.id,
    chain: file.chain,
    version: file.version,
    officeId: file.officeId,
    detentionId: detention?.id ?? "",
    detentionVersion: detention?.version ?? 0,
    taskId: task.id,
    noticeId: notice.id,
    requestId: request.id,
    complaintId: complaint.id,
    /** limits set by hand: one that runs, one that was stopped, one that has passed */
    clock,
    stopped: halted,
    passed,
    /** a relative, who lives in a household with a child; and a file that, as this one, is in none */
    relative: head,
    householdId: household.id,
    child,
    alone,
    /** a request to close the relative's file, and a file that is closed */
    approvalId: asked.id,
    shut,
    /** the note's own entry */
    entry: 2,
    entries: (await findLastEntry(reader, file.chain))?.chainSeq ?? 0,
  };
}

/** Somebody who can approve what this person asks. */
async function supervisorOf({ offices }: Actor): Promise<Actor> {
  const { reader } = (await import("#db/connection.ts")).store();
  const office = offices[0]?.id ?? "";
  const supervisor = (await listUsers(reader)).find(
    (user) => user.roles.includes("supervisor") && user.offices.includes(office),
  );
  if (!supervisor) throw new Error("This office has no supervisor.");
  return actorOf(reader, supervisor, "");
}

type Given = { actor: Actor; file: Target; user: { id: string; version: number }; times: number };

/** For every command an input that could well be sent, about this file or person on staff. */
export const COMMAND_INPUTS: Record<CommandName, (given: Given) => unknown> = {
  "arrest.record": ({ file }) => ({
    file: file.caseNumber,
    place: "not_known",
    when: "within_the_last_hour",
    captor: "police",
    allTheSame: true,
  }),
  "case.open": () => ({ note: "Came with two children" }),
  "case.update": ({ file: { caseNumber, version } }) => ({ caseNumber, version, wayIn: "irregular" }),
  "pseudonym.change": ({ file: { caseNumber, version } }) => ({
    caseNumber,
    version,
    why: "A neighbour knows it",
  }),
  "case.assign": ({ actor, file: { caseNumber, version } }) => ({
    caseNumber,
    version,
    assigneeId: actor.userId,
  }),
  "cases.assign": ({ actor, file: { caseNumber, version } }) => ({
    files: [{ caseNumber, version }],
    assigneeId: actor.userId,
  }),
  "case.print": ({ file: { caseNumber } }) => ({ caseNumber }),
  "note.add": ({ file: { caseNumber } }) => ({ caseNumber, text: "Called" }),
  "whereabouts.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    whereabouts: "in_hiding",
    when: "2 hours ago",
  }),
  "entry.correct": ({ file: { caseNumber, entry } }) => ({
    caseNumber,
    entry,
    version: 1,
    why: "Misheard",
    text: "Called twice",
  }),
  "detention.contact": ({ file: { caseNumber, detentionId } }) => ({
    caseNumber,
    detentionId,
    party: "family",
    outcome: "took_place",
    when: "within_the_last_hour",
  }),
  "detention.transfer": ({ file: { caseNumber, detentionId } }) => ({
    caseNumber,
    detentionId,
    place: "not_known",
    when: "within_the_last_hour",
  }),
  "wanted_notice.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    kind: "interpol_red",
    requestingState: "UZB",
    when: "2 hours ago",
  }),
  "wanted_notice.lift": ({ file: { caseNumber, noticeId } }) => ({
    caseNumber,
    noticeId,
    version: 1,
    when: "within_the_last_hour",
  }),
  "detention.conditions": ({ file: { caseNumber, detentionId } }) => ({
    caseNumber,
    detentionId,
    admitted: "no",
    when: "within_the_last_hour",
  }),
  "detention.end": ({ file: { caseNumber, detentionId, detentionVersion } }) => ({
    caseNumber,
    detentionId,
    version: detentionVersion,
    ended: "released",
    when: "within_the_last_hour",
  }),
  "counsel.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    kind: "chosen",
    when: "2 hours ago",
    permit: "requested",
  }),
  "hearing.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    kind: "custody",
    when: "2030-07-08T10:00",
    result: "awaited",
  }),
  "ill_treatment.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    text: "Says that he was beaten",
    when: "not_known",
    examination: "requested",
  }),
  "rsd_step.record": ({ file: { caseNumber } }) => ({ caseNumber, step: "interviewed", when: "1 hour ago" }),
  "asylum_attempt.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    outcome: "sent_away",
    when: "1 hour ago",
    place: "not_known",
  }),
  "asylum_step.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    step: "interviewed",
    when: "1 hour ago",
  }),
  "task.add": ({ file: { caseNumber } }) => ({ caseNumber, what: "Call counsel", dueOn: "2030-07-08" }),
  "task.complete": ({ file: { caseNumber, taskId } }) => ({
    caseNumber,
    taskId,
    version: 1,
    text: "Counsel is on the way",
  }),
  "specific_need.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    need: "LP-DA",
    state: "confirmed",
    version: 0,
  }),
  "extradition_request.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    requestingState: "TUR",
    when: "not_known",
    bars: ["refugee_status"],
  }),
  "extradition_step.record": ({ file: { caseNumber, requestId } }) => ({
    caseNumber,
    requestId,
    step: "surrender_set",
    when: "within_the_last_hour",
    endsOn: "2030-07-09",
  }),
  "removal_step.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    step: "decision_served",
    when: "1 hour ago",
    bars: ["torture_risk"],
  }),
  "criminal_step.record": ({ file: { caseNumber } }) => ({ caseNumber, step: "tried", when: "1 hour ago" }),
  "solution_step.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    way: "resettlement",
    step: "submitted",
    when: "1 hour ago",
  }),
  "interim_measure.record": ({ file: { caseNumber } }) => ({
    caseNumber,
    body: "cat",
    against: "KAZ",
    step: "complaint_sent",
    when: "1 hour ago",
  }),
  "interim_measure_step.record": ({ file: { caseNumber, complaintId } }) => ({
    caseNumber,
    complaintId,
    step: "state_notified",
    when: "within_the_last_hour",
  }),
  "plan.set": ({ actor, file: { caseNumber } }) => ({
    caseNumber,
    version: 1,
    goal: "Released to UNHCR",
    responsibleId: actor.userId,
    agreed: "not_asked",
  }),
  "connected_person.add": ({ file: { caseNumber } }) => ({
    caseNumber,
    kind: "parent",
    country: "UZB",
    name: "Somebody at home",
  }),
  "clock.add": ({ file: { caseNumber } }) => ({
    caseNumber,
    kind: "their_duty",
    what: "Hearing on custody",
    endsOn: "2030-07-15",
  }),
  "clock.extend": ({ file: { caseNumber, clock } }) => ({
    caseNumber,
    clock,
    when: "within_the_last_hour",
    why: "The court did",
    endsOn: "2030-07-20",
  }),
  "clock.stop": ({ file: { caseNumber, clock } }) => ({ caseNumber, clock, when: "today", why: "Settled" }),
  "clock.restart": ({ file: { caseNumber, stopped } }) => ({
    caseNumber,
    clock: stopped,
    when: "within_the_last_hour",
    why: "On again",
  }),
  "clock.lapse": ({ file: { caseNumber, passed } }) => ({ caseNumber, clock: passed }),
  "relation.add": ({ file: { caseNumber, relative } }) => ({
    caseNumber,
    other: relative,
    kind: "neighbour",
  }),
  "household.create": ({ file: { caseNumber, alone } }) => ({
    members: [
      { file: caseNumber, place: "head" },
      { file: alone, place: "spouse" },
    ],
  }),
  "household.join": ({ file: { caseNumber, householdId } }) => ({
    householdId,
    file: caseNumber,
    place: "parent",
  }),
  "household.leave": ({ file: { relative, householdId } }) => ({ householdId, file: relative }),
  "household.arrange": ({ file: { relative, child, householdId } }) => ({
    householdId,
    version: 1,
    members: [
      { file: relative, place: "parent" },
      { file: child, place: "head" },
    ],
  }),
  "rule.switch": ({ actor }) => ({
    rule: "kz.cpc.131.general",
    officeId: actor.offices[0]?.id,
    on: "no",
    why: "The law was changed",
  }),
  "risk.review": ({ file: { caseNumber } }) => ({ caseNumber, why: "Spoke to them; nothing has changed" }),
  "risk.override": ({ file: { caseNumber } }) => ({
    caseNumber,
    version: 1,
    level: "low",
    until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    why: "Under the roof of UNHCR",
  }),
  "case.close": ({ file: { alone } }) => ({
    caseNumber: alone,
    version: 1,
    outcome: "lost_contact",
    reason: "Nobody has heard of him for a year",
  }),
  "case.reopen": ({ file: { shut } }) => ({ caseNumber: shut, version: 2, reason: "He is back" }),
  "approval.decide": ({ file: { approvalId } }) => ({ id: approvalId, version: 1, decision: "approve" }),
  "approval.withdraw": ({ file: { approvalId } }) => ({ id: approvalId, version: 1 }),
  "history.export": ({ file: { caseNumber } }) => ({ caseNumber, format: "csv", purpose: "Yearly review" }),
  "list.export": () => ({}),
  "list.look": () => ({ density: "compact", limit: 100 }),
  "view.save": ({ times }) => ({ name: `Held ${times}`, whereabouts: "detained" }),
  "view.remove": () => ({ id: "nobody" }),
  "calendar.open": () => ({ token: calendarToken() }),
  "calendar.end": () => ({}),
  "inbox.read": () => ({ until: "2025-07-01T00:00:00Z" }),
  "inbox.snooze": ({ file: { taskId } }) => ({ item: `task ${taskId}`, until: "tomorrow" }),
  "inbox.choose": () => ({ told: ["entry", "near"] }),
  "office.add": ({ times }) => ({
    officeCode: `O${String.fromCharCode(65 + (times % 26))}${String.fromCharCode(65 + Math.floor(times / 26))}`,
    officeName: "Oral",
    country: "KAZ",
    timeZone: "Asia/Oral",
  }),
  "place.add": ({ actor }) => ({
    officeId: actor.offices[0]?.id,
    name: "Court",
    city: "Almaty",
    kind: "court",
  }),
  "user.invite": ({ actor, times }) => ({
    email: `new${times}@test.example`,
    name: "Somebody New",
    roles: ["caseworker"],
    offices: [actor.offices[0]?.id],
    token: invitationToken(),
  }),
  "user.change": ({ actor, user }) => ({ ...user, roles: ["caseworker"], offices: [actor.offices[0]?.id] }),
  "user.disable": ({ user }) => user,
  "session.start": () => ({}),
  "session.end": () => ({ others: true }),
  "account.change": () => ({ theme: "dark" }),
  "invitation.accept": () => ({ token: invitationToken() }),
  "installation.begin": () => ({}),
};

/** For every query the inputs under which it could well be asked about this file, or about all that there is. */
export const QUERY_INPUTS: Record<QueryName, (given: Given) => unknown[]> = {
  "cases.list": ({ file }) => [
    {},
    { pseudonym: file.pseudonym },
    { pseudonym: file.caseNumber },
    { closed: "too" },
    { gap: "no_papers" },
    { happened: "taken" },
  ],
  "cases.count": () => [{}, { whereabouts: "detained" }],
  "cases.rows": ({ file }) => [{}, { pseudonym: file.caseNumber }],
  "cases.figures": () => [{}],
  "cases.chosen": ({ file: { caseNumber } }) => [{ files: [caseNumber] }],
  "list.exported": ({ file: { chain, entries } }) => [{ chain, chainSeq: entries }],
  "views.list": () => [{}],
  "households.list": () => [{}],
  "detentions.list": () => [{}],
  "hearings.list": () => [{}, { show: "held" }],
  "certificates.list": () => [{}],
  "calendar.show": () => [{}],
  "calendar.deadlines": () => [{}],
  "inbox.list": () => [{}],
  "waiting.count": () => [{}],
  "deadlines.list": () => [{}, { as: "month" }, { as: "agenda", assignee: "me", move: "we" }],
  "search.find": ({ actor, file }) => [{ search: sealWords(actor, file.pseudonym, new Date()) }],
  "case.show": ({ file: { caseNumber } }) => [{ caseNumber }],
  "case.history": ({ file: { caseNumber } }) => [{ caseNumber }, { caseNumber, show: "access" }],
  "case.clocks": ({ file: { caseNumber } }) => [{ caseNumber }],
  "case.time_line": ({ file: { caseNumber } }) => [{ caseNumber }],
  "case.printed": ({ file: { caseNumber, entries } }) => [{ caseNumber, entry: entries }],
  "arrest.choices": ({ file }) => [
    {},
    { named: file.pseudonym },
    { named: file.caseNumber },
    { file: file.caseNumber },
  ],
  "correction.prepare": ({ file: { caseNumber, entry } }) => [{ caseNumber, entry }],
  "detention.show": ({ file: { caseNumber, detentionId } }) => [{ caseNumber, detentionId }],
  "task.show": ({ file: { caseNumber, taskId } }) => [{ caseNumber, taskId }],
  "completeness.show": () => [{}],
  "rules.list": () => [{}],
  "rule.show": () => [{ rule: "kz.cpc.587" }],
  "household.show": ({ file: { householdId } }) => [{ id: householdId }],
  "approvals.list": () => [{}],
  "approvals.count": () => [{}],
  "approval.show": ({ file: { approvalId } }) => [{ id: approvalId }],
  "assignees.list": ({ file: { caseNumber } }) => [{}, { caseNumber }],
  "today.show": () => [{}],
  "dashboard.show": () => [{}, { period: "year" }],
  "audit.entries": ({ actor, file }) => [
    ...["changes", "exports", "refusals", "sign_ins"].map((show) => ({ show })),
    { file: file.caseNumber },
    { search: sealWords(actor, file.pseudonym, new Date()) },
    { office: file.officeId },
  ],
  "audit.entry": ({ file: { chain } }) => [{ chain, chainSeq: 1 }],
  "audit.history": ({ file: { chain, entries } }) => [{ chain, chainSeq: entries }],
  "access.list": ({ actor, file }) => [
    {},
    { file: file.caseNumber },
    { search: sealWords(actor, file.pseudonym, new Date()) },
  ],
  "grants.list": () => [{}],
  "places.list": () => [{}],
  "offices.list": () => [{}],
  "sessions.list": () => [{}],
  "users.list": () => [{}],
  "user.show": ({ user }) => [{ id: user.id }],
  "administration.show": () => [{}],
};

export const commandNames = Object.keys(commands) as CommandName[];
export const queryNames = Object.keys(queries) as QueryName[];

type Run = (actor: Actor, input: unknown) => Promise<unknown>;

/** Runs a command or query as somebody; what comes back is its result or its refusal. A bug is thrown on. */
export async function attempt(
  of: "command" | "query",
  name: string,
  actor: Actor,
  input: unknown,
): Promise<{ result?: unknown; refusal?: Refusal }> {
  const run = (of === "command" ? commands : queries)[name as never] as Run;
  try {
    return { result: await run(actor, input) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { refusal };
  }
}
