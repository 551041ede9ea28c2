"use client";

import type { Option } from "./question.ts";
import { Questions } from "./questions.client.tsx";

/** They are always in the page; the style sheet hides those whose choice is not taken, where it can know. */
export function FollowUps({ options }: { options: Option[] }) {
  return options.map(
    ({ value, follow }, at) =>
      follow && (
        <div key={value} className="follow" data-n={at}>
          <Questions questions={follow} />
        </div>
      ),
  );
}
