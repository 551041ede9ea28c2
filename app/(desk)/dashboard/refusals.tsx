import { getLocale, getTranslations } from "next-intl/server";
import { REFUSALS_NAMED } from "#casework/homes/refusals.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { Matrix } from "#components/charts/matrix.tsx";
import { PLACE_NOT_KNOWN } from "#domain/cases/case-filter.ts";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";
import { wholePicture } from "./whole-picture.ts";

/** To whom registration was refused, where and in which month: evidence that the procedure is blocked. */
export async function Refusals(asked: Asked) {
  const { refusals, period } = asked.dashboard;
  const { months, places, others, cells, total } = refusals;
  const [locale, say] = [await getLocale(), await getTranslations("dashboard.refusals")];
  const { named, all, picture } = await wholePicture(asked, "refusals", places.length, REFUSALS_NAMED);
  const cell = (number: number, { from, to }: { from: string; to: string }, refusedAt?: string) => ({
    number,
    href: casesAddress({ happened: "refused", from, to, refusedAt, office: asked.office }),
  });
  const short = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const rest = {
    label: say("others", { count: others.count }),
    cells: others.cells.map((number) => ({ number, href: all })),
    total: { number: others.total, href: all },
  };
  return (
    <Matrix
      {...picture}
      title={say("title", { total })}
      caption={`${say("how")} ${await caption(asked, period)}`}
      heads={{
        label: say("place"),
        columns: months.map(({ from }) => short.format(new Date(`${from}T12:00:00Z`))),
        total: say("total"),
      }}
      rows={[
        ...places.slice(0, named).map(({ placeId, name, cells: inMonth, total: inAll }) => ({
          key: placeId ?? PLACE_NOT_KNOWN,
          label: name ?? say("not_known"),
          cells: months.map((month, place) => cell(inMonth[place] ?? 0, month, placeId ?? PLACE_NOT_KNOWN)),
          total: cell(inAll, period, placeId ?? PLACE_NOT_KNOWN),
        })),
        ...(places.length > named ? [rest] : []),
      ]}
      totals={{
        cells: months.map((month, place) => cell(cells[place] ?? 0, month)),
        total: cell(total, period),
      }}
    />
  );
}
