const TWIPS_A_POINT = 20;
const TWIPS_A_MILLIMETRE = (72 / 25.4) * TWIPS_A_POINT;

/** Twips, in which Word counts: twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * TWIPS_A_POINT);
}

export function twipsOfMillimetres(millimetres: number): number {
  return Math.round(millimetres * TWIPS_A_MILLIMETRE);
}

/** Half points, in which Word counts the size of type. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
