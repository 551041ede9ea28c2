import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listOffices } from "#casework/offices/list-offices.ts";
import { listPlaces } from "#casework/places/list-places.ts";
import { Back } from "#components/ui/back.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Table } from "#components/ui/table.tsx";

/** Where people are held, heard or let in: to staff those of their offices, to the administrator all. */
export async function placesView(at: "/places" | "/admin/places") {
  const actor = await currentActor();
  const places = await listPlaces(actor, {});
  const offices = new Map((await listOffices(actor, {})).map(({ id, name }) => [id, name]));
  const say = await getTranslations("places");
  const kind = await getTranslations("words.place_kinds");
  return (
    <>
      <title>{say("tab")}</title>
      {at === "/admin/places" && <Back label={say("admin")} href="/admin" />}
      <PageHead
        title={say("title")}
        end={
          <Button kind="filled" href={`${at}/new`}>
            {say("add")}
          </Button>
        }
      />
      {places.length === 0 && <Empty sentence={say("none")} act={{ label: say("add"), href: `${at}/new` }} />}
      {places.length > 0 && (
        <Table
          label={say("title")}
          columns={[
            { key: "name", label: say("name") },
            { key: "kind", label: say("kind"), card: "labelled" },
            { key: "authority", label: say("authority"), card: "labelled" },
            { key: "office", label: say("office"), card: "labelled" },
          ]}
          rows={places.map((place) => ({
            key: place.id,
            cells: {
              name: [
                <bdi key="name" dir="auto">
                  {place.name}
                </bdi>,
                place.city,
              ],
              kind: kind(place.kind),
              authority: place.authority,
              office: offices.get(place.officeId),
            },
          }))}
        />
      )}
    </>
  );
}
