import type { ShownCase } from "#casework/cases/show-case.ts";
import { type Act, recordable } from "./recordable.ts";

/** The ten that are likeliest now, likeliest first: somebody held needs other things than somebody in hiding or free. */
export async function recordMenu(file: ShownCase): Promise<Act[]> {
  if (!file.may.record) return [];
  const groups: Partial<Record<string, Act>>[] = Object.values(await recordable(file));
  const all = Object.assign({}, ...groups) as Partial<Record<string, Act>>;
  return (file.held ? HELD : FREE).flatMap((either) => {
    const likeliest = either.map((name) => all[name]).find((act) => act !== undefined);
    return likeliest ?? [];
  });
}

/** Of some there is a step, once there is one to take it in. */
const EXTRADITION = ["extradition_step", "extradition_request"];

const HELD = [
  ["contact"],
  ["note"],
  ["counsel"],
  ["hearing"],
  ["ill_treatment"],
  EXTRADITION,
  ["transfer"],
  ["complaint_step", "interim_measure"],
  ["end"],
  ["task"],
];

const FREE = [
  ["note"],
  ["contact"],
  ["whereabouts"],
  ["arrest"],
  ["asylum_attempt"],
  ["wanted_notice"],
  ["rsd_step"],
  EXTRADITION,
  ["need"],
  ["task"],
];
