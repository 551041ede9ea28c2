"use client";

import { useContext } from "react";
import { Asking, useAnswer } from "./asking.client.ts";
import { Field } from "./field.client.tsx";
import { FollowUps } from "./follow-ups.client.tsx";
import type { Option, TilesQuestion } from "./question.ts";

/** Radio buttons as tiles of 44 px. What the server offered stands first. */
export function Tiles({ question }: { question: TilesQuestion }) {
  const { name, label, hint, optional, value, options, columns = 2 } = question;
  const answer = useAnswer(name, hint);
  const { state } = useContext(Asking);
  const all = [...newOnes(state.offers?.[name], options), ...options];
  return (
    <Field answer={answer} label={label} hint={hint} optional={optional} group>
      <div className="tiles" data-columns={columns}>
        {all.map((option, at) => (
          <label key={option.value} className="tile" data-wide={option.wide}>
            <input
              id={at === 0 ? answer.id : undefined}
              data-n={at}
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={(answer.value ?? value) === option.value}
              aria-invalid={answer.problem ? true : undefined}
            />
            <span>
              <bdi dir="auto">{option.label}</bdi>
              {option.second && <small>{option.second}</small>}
            </span>
          </label>
        ))}
      </div>
      <FollowUps options={all} />
    </Field>
  );
}

function newOnes(offered: Option[] | undefined, options: Option[]): Option[] {
  return offered?.filter((offer) => options.every((option) => option.value !== offer.value)) ?? [];
}
