import type { ShownCase } from "#casework/cases/show-case.ts";
import { type Act, recordable } from "./recordable.ts";

/** The ten that are likeliest now, likeliest first: somebody held needs other things than somebody in hiding or free. */
export async function recordMenu(file: ShownCase): Promise<Act[]> {
  if (!file.may.record) return [];
  const groups: Partial<Record<string, Act>>[] = Object.values(await recordable(file));
  const all = Object.assign({}, ...groups) as Partial<Record<string, Act>>;
  return (file.held ? whenHeld(file) : whenFree(file)).flatMap((either) => {
    const likeliest = either.map((name) => all[name]).find((act) => act !== undefined);
    return likeliest ?? [];
  });
}

/** Once a request stands, its next step is likelier than another request. */
const extradition = ({ extraditions }: ShownCase) =>
  extraditions.some(({ open }) => open) ? ["extradition_step"] : ["extradition_request"];

const whenHeld = (file: ShownCase) => [
  ["contact"],
  ["note"],
  ["counsel"],
  ["hearing"],
  ["ill_treatment"],
  extradition(file),
  ["transfer"],
  ["complaint_step", "interim_measure"],
  ["end"],
  ["task"],
];

const whenFree = (file: ShownCase) => [
  ["note"],
  ["contact"],
  ["whereabouts"],
  ["arrest"],
  ["asylum_attempt"],
  ["wanted_notice"],
  ["rsd_step"],
  extradition(file),
  ["need"],
  ["task"],
];
