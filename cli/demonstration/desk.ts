import type { z } from "zod";
import { closeCase } from "#casework/approvals/close-case.ts";
import { decideApproval } from "#casework/approvals/decide-approval.ts";
import { reopenCase } from "#casework/approvals/reopen-case.ts";
import { addNote } from "#casework/cases/add-note.ts";
import { assignCase } from "#casework/cases/assign-case.ts";
import { openCase } from "#casework/cases/open-case.ts";
import { recordWhereabouts } from "#casework/cases/record-whereabouts.ts";
import { showCase } from "#casework/cases/show-case.ts";
import { recordCounsel } from "#casework/defence/record-counsel.ts";
import { recordHearing } from "#casework/defence/record-hearing.ts";
import { recordIllTreatment } from "#casework/defence/record-ill-treatment.ts";
import { endDetention } from "#casework/detentions/end-detention.ts";
import { recordArrest } from "#casework/detentions/record-arrest.ts";
import { recordConditions } from "#casework/detentions/record-conditions.ts";
import { recordContact } from "#casework/detentions/record-contact.ts";
import { recordTransfer } from "#casework/detentions/record-transfer.ts";
import { addConnectedPerson } from "#casework/families/add-connected-person.ts";
import { addRelation } from "#casework/families/add-relation.ts";
import { createHousehold } from "#casework/families/create-household.ts";
import { showHousehold } from "#casework/families/show-household.ts";
import { recordSpecificNeed } from "#casework/needs/record-specific-need.ts";
import { setPlan } from "#casework/plans/set-plan.ts";
import { recordAsylumAttempt } from "#casework/procedures/record-asylum-attempt.ts";
import { recordAsylumStep } from "#casework/procedures/record-asylum-step.ts";
import { recordCriminalStep } from "#casework/procedures/record-criminal-step.ts";
import { recordExtraditionRequest } from "#casework/procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "#casework/procedures/record-extradition-step.ts";
import { recordInterimMeasure } from "#casework/procedures/record-interim-measure.ts";
import { recordInterimMeasureStep } from "#casework/procedures/record-interim-measure-step.ts";
import { recordRemovalStep } from "#casework/procedures/record-removal-step.ts";
import { recordRsdStep } from "#casework/procedures/record-rsd-step.ts";
import { recordSolutionStep } from "#casework/procedures/record-solution-step.ts";
import { addTask } from "#casework/tasks/add-task.ts";
import { completeTask } from "#casework/tasks/complete-task.ts";
import { recordWantedNotice } from "#casework/wanted/record-wanted-notice.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { StaffKey } from "./staff.ts";

/** Who sits at the desk, and what has been made so far, by pseudonym. */
export type Desk = {
  actors: Record<string, Actor>;
  places: Map<string, string>;
  files: Map<string, string>;
  held: Map<string, { id: string; version: number }>;
  /** requests for extradition */
  requests: Map<string, string>;
  /** with which interim measures are asked for */
  complaints: Map<string, string>;
  /** what waits for a second person */
  asked: Map<string, { id: string; version: number }>;
};

/** One act at its own moment. */
export type Step = { at: Date; take(desk: Desk): Promise<unknown> };

/** "2025-07-05T16:10" on the clocks of Almaty. */
export const inAlmaty = (local: string): Date => new Date(`${local}+05:00`);

type Fields<Command extends { definition: { input: z.ZodType } }, Known extends string> = Omit<
  z.input<Command["definition"]["input"]>,
  Known
>;

const step = (
  at: string,
  by: StaffKey,
  act: (desk: Desk, actor: Actor, options: { now: Date }) => Promise<unknown>,
): Step => {
  const now = inAlmaty(at);
  return { at: now, take: (desk) => act(desk, known(desk.actors[by], by), { now }) };
};

export const open = (name: string, at: string, by: StaffKey, fields: Fields<typeof openCase, "pseudonym">) =>
  step(at, by, async ({ files }, actor, options) => {
    const { caseNumber } = await openCase(actor, { mine: true, ...fields, pseudonym: name }, options);
    files.set(name, known(caseNumber, name));
  });

export const note = (name: string, at: string, by: StaffKey, fields: Fields<typeof addNote, "caseNumber">) =>
  step(at, by, ({ files }, actor, options) =>
    addNote(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

export const whereabouts = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordWhereabouts, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordWhereabouts(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

/** Gives a file, opened a moment ago and not changed since, to somebody. */
export const assign = (name: string, at: string, by: StaffKey, to: StaffKey) =>
  step(at, by, ({ files, actors }, actor, options) =>
    assignCase(
      actor,
      { caseNumber: fileOf(files, name), version: 1, assigneeId: known(actors[to], to).userId },
      options,
    ),
  );

export const arrest = (name: string, at: string, by: StaffKey, fields: Fields<typeof recordArrest, "file">) =>
  step(at, by, async ({ files, held, places }, actor, options) => {
    const place = places.get(fields.place) ?? fields.place;
    const { id, version } = await recordArrest(
      actor,
      { ...fields, place, file: fileOf(files, name) },
      options,
    );
    held.set(name, { id, version });
  });

export const contact = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordContact, "caseNumber" | "detentionId">,
) =>
  step(at, by, ({ files, held }, actor, options) => {
    const detentionId = known(held.get(name), name).id;
    return recordContact(actor, { ...fields, detentionId, caseNumber: fileOf(files, name) }, options);
  });

/** What the authorities admit of holding somebody, and whom they permit to see them. */
export const conditions = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordConditions, "caseNumber" | "detentionId">,
) =>
  step(at, by, ({ files, held }, actor, options) => {
    const detentionId = known(held.get(name), name).id;
    return recordConditions(actor, { ...fields, detentionId, caseNumber: fileOf(files, name) }, options);
  });

/** Somebody at home, or elsewhere, who has no file of their own. */
export const connectedPerson = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof addConnectedPerson, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    addConnectedPerson(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

/** A state declares somebody wanted. */
export const wanted = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordWantedNotice, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordWantedNotice(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

/** Somebody held is moved. */
export const transfer = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordTransfer, "caseNumber" | "detentionId">,
) =>
  step(at, by, ({ files, held, places }, actor, options) => {
    const detentionId = known(held.get(name), name).id;
    const place = places.get(fields.place) ?? fields.place;
    return recordTransfer(actor, { ...fields, place, detentionId, caseNumber: fileOf(files, name) }, options);
  });

export const counsel = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordCounsel, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordCounsel(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

export const hearing = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordHearing, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordHearing(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

export const illTreatment = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordIllTreatment, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordIllTreatment(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

export const need = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordSpecificNeed, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordSpecificNeed(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

export const extraditionRequest = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordExtraditionRequest, "caseNumber">,
) =>
  step(at, by, async ({ files, requests }, actor, options) => {
    const caseNumber = fileOf(files, name);
    requests.set(name, (await recordExtraditionRequest(actor, { ...fields, caseNumber }, options)).id);
  });

/** Of the last request for this person. */
export const extraditionStep = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordExtraditionStep, "caseNumber" | "requestId">,
) =>
  step(at, by, ({ files, requests }, actor, options) => {
    const requestId = known(requests.get(name), name);
    return recordExtraditionStep(actor, { ...fields, requestId, caseNumber: fileOf(files, name) }, options);
  });

/** A complaint with which interim measures are asked for. */
export const complaint = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordInterimMeasure, "caseNumber">,
) =>
  step(at, by, async ({ files, complaints }, actor, options) => {
    const caseNumber = fileOf(files, name);
    complaints.set(name, (await recordInterimMeasure(actor, { ...fields, caseNumber }, options)).id);
  });

/** Of the last complaint for this person. */
export const complaintStep = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordInterimMeasureStep, "caseNumber" | "complaintId">,
) =>
  step(at, by, ({ files, complaints }, actor, options) => {
    const complaintId = known(complaints.get(name), name);
    const about = { complaintId, caseNumber: fileOf(files, name) };
    return recordInterimMeasureStep(actor, { ...fields, ...about }, options);
  });

/** A step by which somebody is to be removed for having no papers. */
export const removalStep = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordRemovalStep, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordRemovalStep(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

/** A step of a criminal case. */
export const criminalStep = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordCriminalStep, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordCriminalStep(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

/** A step on a safe way out. */
export const solutionStep = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordSolutionStep, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordSolutionStep(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

/** What a bar to an extradition has made a task of is demanded. */
export const demanded = (name: string, at: string, by: StaffKey, text: string) =>
  step(at, by, async ({ files }, actor, options) => {
    const caseNumber = fileOf(files, name);
    const { tasks } = await showCase(actor, { caseNumber }, options);
    const { id, version } = known(
      tasks.find((task) => task.demanded),
      name,
    );
    return completeTask(actor, { caseNumber, taskId: id, version, text }, options);
  });

/** Somebody has seen to a child who had nobody with them any more. */
export const caredFor = (name: string, at: string, by: StaffKey, text: string) =>
  step(at, by, async ({ files }, actor, options) => {
    const caseNumber = fileOf(files, name);
    const { tasks } = await showCase(actor, { caseNumber }, options);
    const { id, version } = known(
      tasks.find((task) => task.careOf),
      name,
    );
    return completeTask(actor, { caseNumber, taskId: id, version, text }, options);
  });

/** A step of UNHCR's procedure. */
export const rsdStep = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordRsdStep, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordRsdStep(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

/** A step of the state's asylum procedure. */
export const asylumStep = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordAsylumStep, "caseNumber">,
) =>
  step(at, by, ({ files }, actor, options) =>
    recordAsylumStep(actor, { ...fields, caseNumber: fileOf(files, name) }, options),
  );

/** Somebody goes to ask the state for asylum. */
export const asylumAttempt = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof recordAsylumAttempt, "caseNumber">,
) =>
  step(at, by, ({ files, places }, actor, options) => {
    const place = places.get(fields.place) ?? fields.place;
    return recordAsylumAttempt(actor, { ...fields, place, caseNumber: fileOf(files, name) }, options);
  });

/** What is to be reached for somebody, for which whoever sets it answers. */
export const plan = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof setPlan, "caseNumber" | "responsibleId">,
) =>
  step(at, by, ({ files }, actor, options) =>
    setPlan(actor, { ...fields, responsibleId: actor.userId, caseNumber: fileOf(files, name) }, options),
  );

/** What somebody else is to a person. */
export const relation = (
  name: string,
  other: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof addRelation, "caseNumber" | "other">,
) =>
  step(at, by, ({ files }, actor, options) =>
    addRelation(actor, { ...fields, caseNumber: fileOf(files, name), other: fileOf(files, other) }, options),
  );

type Household = z.input<typeof createHousehold.definition.input>;

/** A family in one intake: each gets a file, under the pseudonym that they go by here. */
export const household = (
  at: string,
  by: StaffKey,
  all: Omit<Household, "members">,
  members: (Household["members"][number] & { pseudonym: string })[],
) =>
  step(at, by, async ({ files }, actor, options) => {
    const { id } = await createHousehold(actor, { mine: true, ...all, members }, options);
    const made = await showHousehold(actor, { id }, options);
    for (const { pseudonym, caseNumber } of made.members) files.set(pseudonym, caseNumber);
  });

/** Something to do, for oneself or for somebody else of the office. */
export const task = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof addTask, "caseNumber" | "assigneeId">,
  to: StaffKey = by,
) =>
  step(at, by, ({ files, actors }, actor, options) =>
    addTask(
      actor,
      { ...fields, assigneeId: known(actors[to], to).userId, caseNumber: fileOf(files, name) },
      options,
    ),
  );

export const end = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof endDetention, "caseNumber" | "detentionId" | "version">,
) =>
  step(at, by, ({ files, held }, actor, options) => {
    const { id: detentionId, version } = known(held.get(name), name);
    return endDetention(actor, { ...fields, detentionId, version, caseNumber: fileOf(files, name) }, options);
  });

/** Asks to close a file, as it is then. */
export const closing = (
  name: string,
  at: string,
  by: StaffKey,
  fields: Fields<typeof closeCase, "caseNumber" | "version">,
) =>
  step(at, by, async ({ files, asked }, actor, options) => {
    const file = { caseNumber: fileOf(files, name) };
    const { version } = await showCase(actor, file, options);
    asked.set(name, await closeCase(actor, { ...fields, ...file, version }, options));
  });

/** Asks to reopen a file that was closed. */
export const reopening = (name: string, at: string, by: StaffKey, reason: string) =>
  step(at, by, async ({ files, asked }, actor, options) => {
    const file = { caseNumber: fileOf(files, name) };
    const { version } = await showCase(actor, file, options);
    asked.set(name, await reopenCase(actor, { ...file, reason, version }, options));
  });

export const approve = (name: string, at: string, by: StaffKey) =>
  step(at, by, ({ asked }, actor, options) => {
    const { id, version } = known(asked.get(name), name);
    return decideApproval(actor, { id, version, decision: "approve" }, options);
  });

const fileOf = (files: Map<string, string>, name: string) => known(files.get(name), name);

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The demonstration does not know ${name}.`);
  return value;
}
