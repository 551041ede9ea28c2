import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownHousehold } from "#casework/families/show-household.ts";
import { type Fact, Facts } from "#components/ui/facts.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";

/** Number and office, who is the head, and what the others are. */
export async function HouseholdFacts({
  household: { number, office, members },
}: {
  household: ShownHousehold;
}) {
  const [say, words] = [await getTranslations("households"), await getTranslations("words.household_places")];
  const places: Fact[] = HOUSEHOLD_PLACES.flatMap((place) => {
    const people = members.filter((member) => member.place === place);
    return people.length > 0 ? [{ term: words(place), value: linksTo(people) }] : [];
  });
  return (
    <Panel title={say("who")}>
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
