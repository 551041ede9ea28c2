/** What one person is to another (HURIDOCS MT21), each with what the other is to them. */
export const RELATION_KINDS = {
  spouse: "spouse",
  parent: "child",
  child: "parent",
  sibling: "sibling",
  grandparent: "grandchild",
  grandchild: "grandparent",
  other_relative: "other_relative",
  colleague: "colleague",
  fellow_witness: "fellow_witness",
  co_accused: "co_accused",
  friend: "friend",
  neighbour: "neighbour",
} as const;

export type RelationKind = keyof typeof RELATION_KINDS;
