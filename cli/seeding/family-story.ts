import { addRelation } from "#casework/families/add-relation.ts";
import { createHousehold } from "#casework/families/create-household.ts";
import { HOUR_MS } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import type { Step } from "./desk.ts";
import type { Beginning, Telling } from "./file-story.ts";

type Kin = NonNullable<Beginning["kin"]>;

/** Every twentieth who comes brings a family: those who would have come to this office next come with them. */
export function withFamilies(beginnings: Beginning[], chance: Chance): Beginning[] {
  const coming = new Map<string, { openedAt: number; kin: Kin }>();
  return beginnings
    .map((beginning) => {
      const family = coming.get(beginning.code);
      if (!family) {
        if (chance.happens(0.05)) {
          const left = Number(chance.weighted({ 1: 22, 2: 24, 3: 24, 4: 18, 5: 12 }));
          const kin: Kin = { members: [{ pseudonym: beginning.pseudonym, place: "head" }], left };
          coming.set(beginning.code, { openedAt: beginning.openedAt, kin });
        }
        return beginning;
      }
      const { openedAt, kin } = family;
      const place = kin.members.length === 1 ? "spouse" : "child";
      const members = [...kin.members, { pseudonym: beginning.pseudonym, place } as const];
      const known = { members, left: kin.left - 1 };
      if (known.left > 0) coming.set(beginning.code, { openedAt, kin: known });
      else coming.delete(beginning.code);
      return { ...beginning, openedAt: openedAt + members.length * 60_000, kin: known };
    })
    .sort((a, b) => a.openedAt - b.openedAt);
}

/** With the last who belongs to it a family becomes a household. */
export function familySteps({ worker }: Telling, { kin, openedAt }: Beginning): Step[] {
  if (!kin || kin.left > 0) return [];
  const members = kin.members.map(({ pseudonym, place }) => ({ file: pseudonym, place }));
  return [{ at: openedAt + HOUR_MS / 2, take: (options) => createHousehold(worker, { members }, options) }];
}

/** Some know others who came before them. */
export function relationSteps({ chance, worker, file, before }: Telling, { openedAt }: Beginning): Step[] {
  if (!before || !chance.happens(0.08)) return [];
  const kind = chance.weighted({
    colleague: 30,
    fellow_witness: 28,
    friend: 20,
    sibling: 12,
    co_accused: 10,
  });
  const at = openedAt + chance.about(30, 0.8) * HOUR_MS;
  const take: Step["take"] = (options) =>
    addRelation(worker, { caseNumber: file.caseNumber, other: before, kind }, options);
  return [{ at, take }];
}
