"use client";

import type { ComparedValue, Stale } from "./form-state.ts";
import type { FormWords } from "./form-words.ts";

/** Field, yours, theirs: yours is chosen beforehand, for it is what the person came to write. */
export function Compare({ stale, words }: { stale: Stale; words: FormWords }) {
  return (
    <div className="compare">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.yours}</th>
            <th scope="col">{words.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {stale.rows.map(({ field, label, yours, theirs }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <Choice name={field} of={words.yours} value={yours} chosen />
              <Choice name={field} of={words.theirs} value={theirs} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ChoiceProps {
  name: string;
  of: string;
  value: ComparedValue;
  chosen?: boolean;
}

function Choice({ name, of, value, chosen }: ChoiceProps) {
  return (
    <td data-label={of}>
      <label>
        <input type="radio" name={name} value={value.value} defaultChecked={chosen} />
        <bdi dir="auto">{value.shown ?? value.value}</bdi>
      </label>
    </td>
  );
}
