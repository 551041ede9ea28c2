"use client";

import type { Option } from "./question.ts";

/** What the server found for a text: chosen as `NAME.offer`. The text stays as typed. */
export function Offers({ name, offered }: { name: string; offered: Option[] | undefined }) {
  if (!offered) return null;
  return (
    <div className="tiles control">
      {offered.map(({ value, label, second }) => (
        <label key={value} className="tile">
          <input type="radio" name={`${name}.offer`} value={value} />
          <span>
            <bdi dir="auto">{label}</bdi>
            {second && <small>{second}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
