import { getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { type BarRow, BarTable } from "#components/charts/bar-table.tsx";
import { PLACE_NOT_KNOWN } from "#domain/cases/case-filter.ts";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";
import { wholePicture } from "./whole-picture.ts";

const NAMED = 8;

/** Where people are held now, by place: the most first, what is not known last. */
export async function PlacesHeld(asked: Asked) {
  const { places, figures } = asked.dashboard;
  const say = await getTranslations("dashboard.places");
  const known = places.filter(({ placeId }) => placeId !== null);
  const { named, all, picture } = await wholePicture(asked, "places", known.length, NAMED);
  const others = known.slice(named);
  const rest: BarRow = {
    label: say("others", { count: others.length }),
    number: others.reduce((sum, { people }) => sum + people, 0),
    href: all,
  };
  const row = ({ placeId, name, city, people }: (typeof places)[number]): BarRow => ({
    key: placeId ?? PLACE_NOT_KNOWN,
    label: name === null ? say("not_known") : say("named", { name, city: city ?? "" }),
    number: people,
    href: casesAddress({ place: placeId ?? PLACE_NOT_KNOWN, office: asked.office }),
  });
  return (
    <BarTable
      {...picture}
      title={say("title", { people: figures.detained, places: known.length })}
      caption={await caption(asked)}
      heads={{ label: say("place"), number: say("people") }}
      rows={[
        ...known.slice(0, named).map(row),
        ...(others.length > 0 ? [rest] : []),
        ...places.filter(({ placeId }) => placeId === null).map(row),
      ]}
    />
  );
}
