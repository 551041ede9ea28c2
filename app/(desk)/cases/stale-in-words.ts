import type { ComparedValue, FormState } from "#components/forms/form-state.ts";

/** What differs from somebody else's change, with each value as people read it. */
export function inWords(state: FormState, word: (value: ComparedValue) => ComparedValue): FormState {
  if (!state.stale) return state;
  const said = (compared: ComparedValue) => (compared.value === "" ? compared : word(compared));
  const rows = state.stale.rows.map((row) => ({ ...row, yours: said(row.yours), theirs: said(row.theirs) }));
  return { ...state, stale: { ...state.stale, rows } };
}
