import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { mustAllow } from "#casework/access/must-allow.ts";
import { listOffices } from "#casework/offices/list-offices.ts";
import { Back } from "#components/ui/back.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Table } from "#components/ui/table.tsx";
import { countryName } from "#domain/countries/countries.ts";
import { page } from "../../../answer.tsx";

/** The offices, whose codes begin the numbers of their files. */
export default page(async () => {
  const actor = await currentActor();
  await mustAllow(actor, "office.add");
  const offices = await listOffices(actor, {});
  const say = await getTranslations("offices");
  const locale = await getLocale();
  return (
    <>
      <title>{say("tab")}</title>
      <Back label={say("admin")} href="/admin" />
      <PageHead
        title={say("title")}
        end={
          <Button kind="filled" href="/admin/offices/new">
            {say("add")}
          </Button>
        }
      />
      <Table
        label={say("title")}
        density="compact"
        columns={[
          { key: "name", label: say("name") },
          { key: "code", label: say("code"), card: "corner" },
          { key: "country", label: say("country") },
          { key: "timeZone", label: say("timeZone"), card: "labelled" },
        ]}
        rows={offices.map(({ id, name, code, country, timeZone }) => ({
          key: id,
          cells: {
            name: <bdi dir="auto">{name}</bdi>,
            code: <bdi dir="ltr">{code}</bdi>,
            country: countryName(country, locale),
            timeZone: <bdi dir="ltr">{timeZone}</bdi>,
          },
        }))}
      />
    </>
  );
});
