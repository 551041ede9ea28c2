import { recordCounsel } from "#casework/defence/record-counsel.ts";
import { recordHearing } from "#casework/defence/record-hearing.ts";
import { recordIllTreatment } from "#casework/defence/record-ill-treatment.ts";
import { endDetention } from "#casework/detentions/end-detention.ts";
import { recordArrest } from "#casework/detentions/record-arrest.ts";
import { recordContact } from "#casework/detentions/record-contact.ts";
import { DAY_MS, ENDS, HOUR_MS, sweepDays } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { extraditionSteps, transferSteps } from "./danger-story.ts";
import type { Step } from "./desk.ts";
import type { Telling } from "./file-story.ts";
import { noteText, toldBy } from "./sentences.ts";

const RELEASED = { released: 70, released_to_unhcr: 14, deported: 8, handed_over: 4, escaped: 1, unknown: 3 };

/** One detention: from when to when (to the last day, when it has not ended), how it ended, and when each was learned. */
export type Spell = {
  from: number;
  to: number;
  learnedAt: number;
  endLearnedAt: number;
  ended: keyof typeof RELEASED | undefined;
};

/** A third of all people are taken once, some twice; many of them in a sweep, most held for days, some for months. */
export function spellsOf(chance: Chance, from: number, to: number): Spell[] {
  const spells: Spell[] = [];
  const count = Number(chance.weighted({ 0: 64, 1: 29, 2: 7 }));
  for (let earliest = from; spells.length < count; ) {
    if (earliest + DAY_MS > to) break;
    const taken = takenAt(chance, earliest, to);
    const learnedAt = taken + chance.about(4, 1) * HOUR_MS;
    const released = learnedAt + chance.about(4, 1.3) * DAY_MS;
    const endLearnedAt = released + chance.about(5, 0.9) * HOUR_MS;
    const ended = endLearnedAt < ENDS ? chance.weighted(RELEASED) : undefined;
    spells.push({ from: taken, to: Math.min(released, ENDS), learnedAt, endLearnedAt, ended });
    if (ended === undefined || ended === "handed_over" || ended === "deported") break;
    earliest = endLearnedAt + DAY_MS;
  }
  return spells.filter(({ learnedAt }) => learnedAt < ENDS);
}

function takenAt(chance: Chance, from: number, to: number): number {
  const swept = sweepDays.filter((day) => day > from && day + DAY_MS < to);
  if (swept.length > 0 && chance.happens(0.4))
    return chance.oneOf(swept) + (5 + chance.next() * 15) * HOUR_MS;
  return from + HOUR_MS + chance.next() * (to - from - HOUR_MS);
}

const CAPTORS = { police: 46, migration_police: 38, security_service: 8, border_guard: 5, unknown: 3 };
const GROUNDS = {
  administrative: 44,
  unknown: 20,
  wanted_by_foreign_state: 14,
  none_given: 9,
  extradition_request: 7,
  criminal: 6,
};
const STAGES = {
  police_detention: 58,
  administrative: 28,
  provisional_arrest: 6,
  extradition_arrest: 4,
  remand: 4,
};

const FOR_ANOTHER_STATE = new Set(["wanted_by_foreign_state", "extradition_request"]);

/** The arrest, who was let in and who was not, counsel, hearings, and how it ended. */
export function stepsOfSpell(telling: Telling, spell: Spell): Step[] {
  const { chance, local, file, somebody, desk } = telling;
  const held = { id: "", version: 1 };
  const fields = {
    place: chance.happens(0.15) ? "not_known" : placeOf(chance, desk.places),
    when: chance.happens(0.75) ? local(spell.from) : local(spell.from).slice(0, 10),
    captor: chance.weighted(CAPTORS),
    ground: chance.weighted(GROUNDS),
    custodyStage: chance.weighted(STAGES),
    counsel: chance.weighted({ unknown: 60, let_in: 22, refused: 18 }),
    toldBy: toldBy(chance),
    ...(chance.happens(0.5) && { text: noteText(chance) }),
  };
  const by = somebody();
  const arrest: Step["take"] = async (options) => {
    Object.assign(held, await recordArrest(by, { ...fields, file: file.caseNumber }, options));
  };
  return [
    { at: spell.learnedAt, take: arrest },
    ...contacts(telling, spell, held),
    ...defence(telling, spell),
    ...transferSteps(telling, spell, held),
    ...(FOR_ANOTHER_STATE.has(fields.ground) ? extraditionSteps(telling, spell) : []),
    ...ending(telling, spell, held),
  ];
}

/** Most are taken to the first places of a list, few to the last. */
const placeOf = (chance: Chance, places: readonly { id: string; kind: string }[]): string => {
  const able = places.filter(({ kind }) => kind !== "court");
  return able[Math.floor(able.length * chance.next() ** 2)]?.id ?? "not_known";
};

function contacts({ chance, local, file, somebody }: Telling, spell: Spell, held: { id: string }): Step[] {
  const days = (spell.to - spell.learnedAt) / DAY_MS;
  const count = Math.floor(Math.min(5, days + 0.6) * chance.next());
  return Array.from({ length: count }, () => {
    const at = spell.learnedAt + HOUR_MS + chance.next() * (spell.to - spell.learnedAt);
    const fields = {
      party: chance.weighted({ counsel: 45, family: 30, unhcr: 15, doctor: 4, icrc: 2, other: 4 }),
      outcome: chance.weighted({ took_place: 68, denied: 32 }),
      when: local(at),
      ...(chance.happens(0.4) && { text: noteText(chance) }),
      toldBy: toldBy(chance),
    };
    const by = somebody();
    const take: Step["take"] = (options) =>
      recordContact(by, { ...fields, caseNumber: file.caseNumber, detentionId: held.id }, options);
    return { at: at + chance.about(3, 0.8) * HOUR_MS, take };
  });
}

/** Counsel for every second person; whoever is held for more than two days is heard by a court. */
function defence({ chance, local, file, somebody, worker }: Telling, spell: Spell): Step[] {
  const steps: Step[] = [];
  const add = (at: number, take: Step["take"]) => steps.push({ at, take });
  const caseNumber = () => file.caseNumber;
  if (chance.happens(0.5)) {
    const at = spell.learnedAt + chance.about(20, 0.8) * HOUR_MS;
    const fields = {
      kind: chance.weighted({ chosen: 55, appointed: 40, unknown: 5 }),
      when: local(at).slice(0, 10),
      name: `Counsel ${chance.whole(1, 60)}`,
      mandate: chance.weighted({ signed: 60, not_signed: 20, unknown: 20 }),
      permit: chance.weighted({ granted: 40, requested: 25, refused: 15, unknown: 20 }),
    };
    const by = somebody();
    add(at + HOUR_MS, (options) => recordCounsel(by, { ...fields, caseNumber: caseNumber() }, options));
  }
  if (spell.to - spell.from > 2 * DAY_MS && chance.happens(0.7)) {
    const at = spell.from + (1 + chance.next()) * DAY_MS;
    const fields = {
      kind: chance.weighted({ custody: 50, administrative: 30, extradition: 12, criminal: 8 }),
      court: chance.oneOf(["District court", "City court"]),
      when: local(at),
      result: chance.weighted({ decided: 70, adjourned: 20, not_held: 10 }),
    };
    const by = somebody();
    const learned = Math.max(at, spell.learnedAt) + chance.about(4, 0.7) * HOUR_MS;
    add(learned, (options) => recordHearing(by, { ...fields, caseNumber: caseNumber() }, options));
  }
  if (chance.happens(0.1)) {
    const at = spell.learnedAt + chance.about(30, 0.8) * HOUR_MS;
    const examination = chance.weighted({ not_requested: 40, requested: 25, refused: 15, done: 20 });
    const text = noteText(chance);
    const when = local(spell.from).slice(0, 10);
    add(at, (options) =>
      recordIllTreatment(worker, { caseNumber: caseNumber(), text, when, examination }, options),
    );
  }
  return steps;
}

function ending(
  { chance, local, file, somebody }: Telling,
  spell: Spell,
  held: { id: string; version: number },
): Step[] {
  const { ended } = spell;
  if (ended === undefined) return [];
  const [when, told, by] = [local(spell.to), toldBy(chance), somebody()];
  const take: Step["take"] = (options) => {
    const { id: detentionId, version } = held;
    return endDetention(
      by,
      { caseNumber: file.caseNumber, detentionId, version, ended, when, toldBy: told },
      options,
    );
  };
  return [{ at: spell.endLearnedAt, take }];
}
