import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export interface Shown {
  /** Its file, below `components`. */
  of: string;
  /** By the name of the state, of which the words stand below `components.states`. */
  states: Record<string, ReactNode>;
}

/** One component in each of its states, under the name of its file. */
export async function Specimen({ of, states }: Shown) {
  const say = await getTranslations("components.states");
  return (
    <section className="specimen" aria-label={of}>
      <h2>
        <bdi dir="ltr">{of}</bdi>
      </h2>
      {Object.entries(states).map(([state, node]) => (
        <div key={state}>
          <p className="muted">{say(state as never)}</p>
          <div>{node}</div>
        </div>
      ))}
    </section>
  );
}
