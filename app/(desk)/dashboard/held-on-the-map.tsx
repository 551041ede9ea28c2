import { getTranslations } from "next-intl/server";
import { Picture } from "#components/charts/picture.tsx";
import { PlaceMap } from "#components/charts/place-map.tsx";
import { type Position, whereLies } from "#domain/places/cities-of-kazakhstan.ts";
import { LAND, onTheMap } from "#domain/places/on-the-map.ts";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";

/** Of which country there is a map. */
export const MAPPED = "KAZ";

/** A circle is a town, its area as many people as are held there; the table beside it says the same by place. */
export async function HeldOnTheMap(asked: Asked) {
  const say = await getTranslations("dashboard.map");
  const { towns, elsewhere } = byTown(asked.dashboard.places);
  const told = towns.map(({ city, people }) => say("town", { city, people })).join(", ");
  const most = towns[0];
  return (
    <Picture
      title={say("title", { towns: towns.length, city: most?.city ?? "", people: most?.people ?? 0 })}
      caption={`${say("how")} ${elsewhere > 0 ? `${say("elsewhere", { people: elsewhere })} ` : ""}${await caption(asked)}`}
    >
      <PlaceMap
        title={say("name")}
        description={towns.length === 0 ? say("nobody") : told}
        land={LAND}
        marked={towns.map(({ city, people, position }) => ({
          label: city,
          number: people,
          ...onTheMap(position),
        }))}
      />
    </Picture>
  );
}

type Town = { city: string; people: number; position: Position };

/** Towns that the map knows, the most first, and how many people are held where it knows no town. */
function byTown(places: Asked["dashboard"]["places"]) {
  const towns = new Map<string, Town>();
  let elsewhere = 0;
  for (const { city, people } of places) {
    const position = city === null ? undefined : whereLies(city);
    if (!city || !position) elsewhere += people;
    else {
      const key = `${position.latitude}|${position.longitude}`;
      const town = towns.get(key) ?? { city, people: 0, position };
      towns.set(key, { ...town, people: town.people + people });
    }
  }
  return { towns: [...towns.values()].sort((one, other) => other.people - one.people), elsewhere };
}
