import { getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { Figure, Figures } from "#components/ui/figure.tsx";
import { FIGURES, type FigureName } from "#domain/cases/figures.ts";
import type { Asked } from "./asked.ts";

/** Five numbers, each the length of the list it leads to, and how many more there are than a week ago. */
export async function FiveFigures({ dashboard: { figures, changes }, office }: Asked) {
  const say = await getTranslations("dashboard.figures");
  return (
    <Figures>
      {(Object.keys(FIGURES) as FigureName[]).map((name) => (
        <Figure
          key={name}
          number={figures[name]}
          label={say(name)}
          change={changes && changeWords(changes[name], say)}
          href={casesAddress({ ...FIGURES[name], office })}
          tone={name === "overdue" ? "danger" : undefined}
        />
      ))}
    </Figures>
  );
}

type Say = Awaited<ReturnType<typeof getTranslations<"dashboard.figures">>>;

function changeWords(more: number, say: Say): string {
  if (more === 0) return say("same");
  return more > 0 ? say("more", { count: more }) : say("fewer", { count: -more });
}
