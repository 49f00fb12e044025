/** A page asked for; `turn` makes the same page ask again. */
export interface PageWish {
  pageNo: number;
  turn: number;
}
