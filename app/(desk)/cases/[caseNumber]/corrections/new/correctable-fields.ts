import { getTranslations } from "next-intl/server";
import { WHEREABOUTS_RECORDED } from "#casework/cases/record-whereabouts.ts";
import type { prepareCorrection } from "#casework/corrections/prepare-correction.ts";
import { MANDATES } from "#casework/defence/mandates.ts";
import { ENDS_RECORDED } from "#casework/detentions/end-detention.ts";
import { ANOTHER_PLACE, PLACE_NOT_KNOWN } from "#casework/detentions/place-named.ts";
import type { Question } from "#components/forms/question.ts";
import { carriesEnd, type DeclaredProcedure } from "#domain/procedures/machines.ts";
import { ASYLUM_ATTEMPTS } from "#domain/vocabulary/asylum-attempts.ts";
import { CAPTORS } from "#domain/vocabulary/captors.ts";
import { CONTACT_OUTCOMES } from "#domain/vocabulary/contact-outcomes.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import { HEARING_RESULTS } from "#domain/vocabulary/hearing-results.ts";
import { MEDICAL_EXAMINATIONS } from "#domain/vocabulary/medical-examinations.ts";
import { PERMIT_STATES } from "#domain/vocabulary/permit-states.ts";
import { atInstant, type When } from "#domain/when/when.ts";
import { optionsOf } from "../../../form-parts.ts";
import { whenSent, whenTyped } from "../../../when-typed.ts";

export type Correcting = Awaited<ReturnType<typeof prepareCorrection>>;

/**
 * What of the thing that an entry tells of can be changed, filled in with what is recorded; and what that was, so
 * that only what somebody changes is sent on. With a field only that one is asked.
 */
export async function correctableFields(correcting: Correcting, field?: string) {
  const all = await fieldsOf(correcting);
  const one = all.filter(({ question }) => question.name === field);
  const chosen = one.length > 0 ? one : all;
  return {
    questions: chosen.map(({ question }) => question),
    was: chosen
      .filter(({ now }) => now !== undefined && now !== "")
      .map(
        ({ question, now }): Question => ({
          kind: "hidden",
          name: `was.${question.name}`,
          value: now as string,
        }),
      ),
  };
}

type Asked = Extract<Question, { label: string; name: string }>;
export type CorrectableField = { question: Asked; now: string | undefined };

/** Every field of the thing, as the form of its recording asked for it, and its value as a form would send it. */
export async function fieldsOf(correcting: Correcting): Promise<CorrectableField[]> {
  const { event, thing } = correcting;
  if (thing.table === "detentions")
    return event === "detention.ended" ? endFields(correcting) : arrestFields(correcting);
  // Who has no file is sealed with the identity, and that a notice was taken back is right or wrong: neither is rewritten here.
  if (thing.table === "connected_persons" || event === "wanted_notice.lifted") return [];
  const text = await textField(correcting);
  if (thing.table === "detention_transfers")
    return [
      await placeField(correcting),
      await momentOf(correcting),
      await codeField("custodyStage", "custody_stages", CUSTODY_STAGES, thing.custodyStage),
      text,
    ];
  if (thing.table === "detention_conditions" || thing.table === "wanted_notices")
    return [await momentOf(correcting), text];
  if (thing.table === "notes")
    return [text, await whenField(correcting, "when", thing.when, { optional: true })];
  if (thing.table === "contacts")
    return [
      await codeField("outcome", "contact_outcomes", CONTACT_OUTCOMES, thing.outcome),
      await momentOf(correcting),
      text,
    ];
  if (thing.table === "whereabouts")
    return [
      await codeField("whereabouts", "whereabouts", WHEREABOUTS_RECORDED, thing.whereabouts),
      await momentOf(correcting),
      text,
    ];
  if (thing.table === "procedure_steps")
    return [...(await stepFields(correcting)), await orderField(correcting), text];
  if (thing.table === "procedures") return [await momentOf(correcting), await orderField(correcting), text];
  if (thing.table === "asylum_attempts")
    return [
      await codeField("attempt", "asylum_attempts", ASYLUM_ATTEMPTS, thing.attempt),
      await momentOf(correcting),
      text,
    ];
  return [...(await defenceFields(correcting)), text];
}

async function arrestFields(correcting: Correcting): Promise<CorrectableField[]> {
  const { ground, captor, custodyStage, recordedStart } = correcting.thing;
  return [
    await placeField(correcting),
    await momentOf(correcting),
    await codeField("captor", "captors", CAPTORS, captor),
    await codeField("ground", "detention_grounds", DETENTION_GROUNDS, ground),
    await codeField("custodyStage", "custody_stages", CUSTODY_STAGES, custodyStage),
    await whenField(correcting, "recordedStart", recordedStart && atInstant(recordedStart), {
      optional: true,
      ways: ["exact"],
    }),
    await textField(correcting),
  ];
}

/** Of counsel, a hearing or an ill-treatment: what becomes known later. */
async function defenceFields(correcting: Correcting): Promise<CorrectableField[]> {
  const { table, mandate, permit, court, result, next, examination } = correcting.thing;
  if (table === "counsels")
    return [
      await momentOf(correcting),
      await codeField("mandate", "mandates", MANDATES, mandate),
      await codeField("permit", "permit_states", PERMIT_STATES, permit),
    ];
  if (table === "hearings")
    return [
      await whenField(correcting, "when", correcting.thing.when, { ways: ["exact", "about"] }),
      await lineField("court", court),
      await codeField("result", "hearing_results", HEARING_RESULTS, result),
      await whenField(correcting, "next", next && atInstant(next), { optional: true, ways: ["exact"] }),
    ];
  if (table === "ill_treatments")
    return [
      await momentOf(correcting),
      await codeField("examination", "medical_examinations", MEDICAL_EXAMINATIONS, examination),
    ];
  return [];
}

/** Which step it was is withdrawn, not changed; until when it is valid is asked of what carries a last day. */
async function stepFields(correcting: Correcting): Promise<CorrectableField[]> {
  const { procedureStep, endsOn } = correcting.thing;
  const carries = procedureStep && carriesEnd(procedureStep.kind as DeclaredProcedure, procedureStep.step);
  const when = await momentOf(correcting);
  if (!carries) return [when];
  const label = (await getTranslations("cases.correction.fields"))("endsOn");
  return [
    when,
    {
      question: {
        kind: "text",
        type: "date",
        width: "date",
        name: "endsOn",
        label,
        optional: true,
        value: endsOn,
        dir: "ltr",
      },
      now: endsOn,
    },
  ];
}

/** Asked of a step that a corrected date puts where it does not usually come. */
async function orderField({ thing: { outOfOrderWhy: now } }: Correcting): Promise<CorrectableField> {
  const say = await getTranslations("cases.correction.fields");
  const question = { name: "outOfOrderWhy", label: say("outOfOrderWhy"), hint: say("outOfOrderWhy_hint") };
  return { question: { kind: "text", ...question, optional: true, value: now, maxLength: 500 }, now };
}

async function lineField(name: string, now: string | undefined): Promise<CorrectableField> {
  const label = (await getTranslations("cases.correction.fields"))(name as never);
  return { question: { kind: "text", name, label, optional: true, value: now, maxLength: 200 }, now };
}

async function endFields(correcting: Correcting): Promise<CorrectableField[]> {
  const { ended, endedWhen } = correcting.thing;
  return [
    await codeField("ended", "detention_ends", ENDS_RECORDED, ended),
    await whenField(correcting, "endedWhen", endedWhen),
  ];
}

const momentOf = (correcting: Correcting) => whenField(correcting, "when", correcting.thing.when);

async function whenField(
  correcting: Correcting,
  name: string,
  when: When | undefined,
  more: { optional?: boolean; ways?: ("exact" | "about" | "unknown")[] } = {},
): Promise<CorrectableField> {
  const label = (await getTranslations("cases.correction.fields"))(name as never);
  const value = when && whenTyped(when, correcting);
  return { question: { kind: "when", name, label, value, ...more }, now: value && whenSent(value) };
}

async function codeField(
  name: string,
  list: string,
  codes: readonly string[],
  now: string | undefined,
): Promise<CorrectableField> {
  const label = (await getTranslations("cases.correction.fields"))(name as never);
  const question = { name, label, options: await optionsOf(list, codes), value: now };
  return {
    question: codes.length <= 5 ? { kind: "tiles", ...question } : { kind: "select", ...question },
    now,
  };
}

async function placeField({ thing, places }: Correcting): Promise<CorrectableField> {
  const say = await getTranslations("cases.correction.fields");
  const now = thing.place ?? (thing.placeText ? ANOTHER_PLACE : PLACE_NOT_KNOWN);
  const known = places.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` }));
  const options = [
    ...known,
    { value: ANOTHER_PLACE, label: thing.placeText ?? say("another_place") },
    { value: PLACE_NOT_KNOWN, label: say("place_not_known") },
  ];
  return { question: { kind: "select", name: "place", label: say("place"), options, value: now }, now };
}

async function textField({ thing }: Correcting): Promise<CorrectableField> {
  const say = await getTranslations("cases.correction.fields");
  return {
    question: { kind: "area", name: "text", label: say("text"), optional: true, value: thing.text },
    now: thing.text,
  };
}
