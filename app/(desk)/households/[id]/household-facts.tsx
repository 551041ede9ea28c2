import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownHousehold } from "#casework/families/show-household.ts";
import { type Fact, Facts } from "#components/ui/facts.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";

/** Number and office, who is the head, and what the others are; that nobody is the head, where nobody is. */
export async function HouseholdFacts({
  household: { id, number, office, members, may },
}: {
  household: ShownHousehold;
}) {
  const [say, words] = [await getTranslations("households"), await getTranslations("words.household_places")];
  const places: Fact[] = HOUSEHOLD_PLACES.flatMap((place) => {
    const people = members.filter((member) => member.place === place);
    if (people.length > 0) return [{ term: words(place), value: linksTo(people) }];
    return place === "head" && members.length > 0 ? [{ term: words(place), value: say("no_head") }] : [];
  });
  return (
    <Panel
      title={say("who")}
      {...(may.arrange &&
        members.length > 0 && {
          more: { label: say("change_places"), href: `/households/${id}/places/new` },
        })}
    >
      <Facts
        rows={[
          { term: say("number"), value: <bdi dir="ltr">{number}</bdi> },
          { term: say("office"), value: office.name },
          ...places,
        ]}
      />
    </Panel>
  );
}

const linksTo = (people: ShownHousehold["members"]): ReactNode =>
  people.map(({ caseNumber, pseudonym }, at) => (
    <span key={caseNumber}>
      {at > 0 && " · "}
      <a href={`/cases/${caseNumber}`}>{pseudonym}</a>
    </span>
  ));
