import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export interface Shown {
  /** Its file, below `components`. */
  of: string;
  states: [state: string, node: ReactNode][];
}

/** One component in each of its states, under the name of its file. */
export async function Specimen({ of, states }: Shown) {
  const say = await getTranslations("components");
  return (
    <section className="specimen" aria-label={of}>
      <h2>
        <bdi dir="ltr">{of}</bdi>
      </h2>
      {states.map(([state, node]) => (
        <div key={state}>
          <p className="muted">
            {say.has(`states.${state}` as never) ? say(`states.${state}` as never) : state}
          </p>
          <div>{node}</div>
        </div>
      ))}
    </section>
  );
}
