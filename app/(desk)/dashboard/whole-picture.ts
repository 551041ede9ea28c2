import { getTranslations } from "next-intl/server";
import { type Asked, dashboardAddress, type WholePicture } from "./asked.ts";
import { periodIn } from "./choices.tsx";

/** How many rows of a picture are shown at first; what is behind them is one row more, and leads to all of them. */
export async function wholePicture(asked: Asked, name: WholePicture, rows: number, first: number) {
  const say = await getTranslations("dashboard.whole");
  const { office, whole } = asked;
  const shown = whole === name;
  const address = (show: WholePicture | undefined) =>
    `${dashboardAddress({ office, period: periodIn(asked.dashboard), show })}#${name}`;
  const all = address(name);
  const more = shown
    ? { label: say("first"), href: address(undefined) }
    : { label: say("all", { count: rows }), href: all };
  return {
    /** How many have a row of their own. */
    named: shown ? rows : Math.min(rows, first),
    all,
    picture: { id: name, open: shown, ...(rows > first && { more }) },
  };
}
