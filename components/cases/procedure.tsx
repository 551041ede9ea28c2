import type { Stands } from "#domain/procedures/stands.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-names.ts";

const icons: Record<Stands, IconName> = {
  open: "circle",
  running: "circle-dot",
  settled: "circle-check",
  refused: "circle-x",
};

/** How a procedure stands: icon and words, no box: "Extradition: wanted notice 4 July". */
export function Procedure({ stands, words }: { stands: Stands; words: string }) {
  return (
    <span className="with-icon procedure">
      <Icon name={icons[stands]} />
      <span>{words}</span>
    </span>
  );
}
