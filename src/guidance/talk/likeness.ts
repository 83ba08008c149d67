type Features = ReadonlyMap<string, number>;

/** How like two texts are by their features, 0 to 1: the cosine of the angle between them. */
export const likeness = (one: Features, two: Features): number => {
  let common = 0;
  for (const [feature, weight] of one) common += weight * (two.get(feature) ?? 0);
  return common / Math.sqrt(squares(one) * squares(two));
};

const squares = (features: Features): number => {
  let sum = 0;
  for (const weight of features.values()) sum += weight * weight;
  return sum;
};
