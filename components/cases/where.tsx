import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icon-names.ts";

const icons: Record<string, IconName> = {
  detained: "lock",
  in_hiding: "eye-off",
  at_liberty: "door-open",
  moved_unknown: "circle-question-mark",
  unknown: "circle-question-mark",
  departed: "plane",
  resettled: "plane",
  in_country_of_origin: "flag",
  disappeared: "user-x",
  died: "circle",
};

/** Icon and words, no box: "Detained, day 3". */
export function Where({ whereabouts, words }: { whereabouts: string; words: string }) {
  return (
    <span className={whereabouts === "died" ? "with-icon muted" : "with-icon"}>
      <Icon name={icons[whereabouts] ?? "circle-question-mark"} />
      {words}
    </span>
  );
}
