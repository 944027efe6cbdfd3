/** One need of customers: the SKUs that serve it, and who earns with the demand of those not there. */
import { at } from './options';

/** What a SKU brings into its need. */
export interface NeedMember {
  readonly carriedToday: boolean;
  /**
   * D: demand per week when carried, in a unit that all SKUs of a need share: Money, where some are
   * weighed and others counted.
   */
  readonly weeklyDemand: number;
  /** Money earned per unit of demand. */
  readonly margin: number;
  /** τ: share of the demand that moves to substitutes when the SKU is not carried, 0 … 1. */
  readonly transfer: number;
}

/** How good a substitute item b is for item a: 1 = like any other, 0 = none. */
export type Similarity = (a: number, b: number) => number;

/** Below this, what is left of a sum of pulls is rounding. */
const LEAST_PULL = 1e-9;

/**
 * Starts with no member carried. Valuing a change walks over all members, the inner loop of the search
 * by moves: plain arrays are read directly there, a checked accessor would cost ten times as much.
 */
export class Need {
  readonly members: readonly number[];
  /** τ·D by member: the part of its demand that moves when it is not carried. */
  readonly #moving: Float64Array;
  readonly #margin: Float64Array;
  /** #pullOf[p][m]: pull of member p on the demand of member m; 0 for p = m. */
  readonly #pullOf: readonly Float64Array[];
  /** By member, Σ pulls of the others that are carried today. */
  readonly #usual: Float64Array;
  /** The same of those that are carried now, and times their margins. */
  readonly #pull: Float64Array;
  readonly #pulledMargin: Float64Array;
  readonly #carried: Uint8Array;
  /** By member, Money per week that others earn with its demand: 0 while it is carried. */
  readonly #earned: Float64Array;

  /** By member, Money per week that it earns today with the demand of those not carried today. */
  readonly earnedToday: Float64Array;

  /** `members` are item numbers, as `similarity` takes them, with `own` beside each. */
  constructor(members: readonly number[], own: readonly NeedMember[], similarity: Similarity) {
    const size = members.length;
    this.members = members;
    this.#moving = Float64Array.from(own, ({ transfer, weeklyDemand }) => transfer * weeklyDemand);
    this.#margin = Float64Array.from(own, ({ margin }) => margin);
    this.#pullOf = members.map((puller, place) => {
      const { weeklyDemand } = at(own, place);
      const pulls = new Float64Array(size);
      for (let other = 0; other < size; other++) {
        if (other !== place) pulls[other] = similarity(members[other] ?? 0, puller) * weeklyDemand;
      }
      return pulls;
    });
    this.#usual = new Float64Array(size);
    this.#pull = new Float64Array(size);
    this.#pulledMargin = new Float64Array(size);
    this.#carried = new Uint8Array(size);
    this.#earned = new Float64Array(size);
    this.earnedToday = new Float64Array(size);
    const today = Uint8Array.from(own, ({ carriedToday }) => Number(carriedToday));
    this.#addUp(today);
  }

  /** Money per week that the carried members earn with the demand of the others. */
  total(): number {
    return this.#earned.reduce((sum, money) => sum + money, 0);
  }

  /**
   * What `total` gains when one or two members come (1) or leave (-1); a flow of 0 changes nothing.
   * Two places are different ones, unless the second flow is 0.
   */
  gain(place: number, flow: number, otherPlace: number, otherFlow: number): number {
    const [pulls, others] = [at(this.#pullOf, place), at(this.#pullOf, otherPlace)];
    const margin = flow * (this.#margin[place] ?? 0);
    const otherMargin = otherFlow * (this.#margin[otherPlace] ?? 0);
    let gained = 0;
    for (let member = 0; member < pulls.length; member++) {
      let carried = this.#carried[member] ?? 0;
      if (member === place) carried += flow;
      if (otherFlow !== 0 && member === otherPlace) carried += otherFlow;
      const before = this.#earned[member] ?? 0;
      if (carried !== 0) {
        gained -= before;
        continue;
      }
      const [one, two] = [pulls[member] ?? 0, others[member] ?? 0];
      const pull = (this.#pull[member] ?? 0) + flow * one + otherFlow * two;
      const pulled = (this.#pulledMargin[member] ?? 0) + margin * one + otherMargin * two;
      gained += this.#earnedWith(member, pull, pulled) - before;
    }
    return gained;
  }

  /** A member comes (1) or leaves (-1). */
  move(place: number, flow: number): void {
    const margin = flow * at(this.#margin, place);
    this.#carried[place] = at(this.#carried, place) + flow;
    const pulls = at(this.#pullOf, place);
    for (let member = 0; member < pulls.length; member++) {
      const by = pulls[member] ?? 0;
      const pull = (this.#pull[member] ?? 0) + flow * by;
      const pulled = (this.#pulledMargin[member] ?? 0) + margin * by;
      this.#pull[member] = pull;
      this.#pulledMargin[member] = pulled;
      this.#earned[member] =
        this.#carried[member] === 1 ? 0 : this.#earnedWith(member, pull, pulled);
    }
  }

  /** τ is known of today's range: a substitute takes no more than its share among today's. */
  #earnedWith(member: number, pull: number, pulledMargin: number): number {
    const usual = this.#usual[member] ?? 0;
    const among = usual > pull ? usual : pull;
    return among < LEAST_PULL ? 0 : ((this.#moving[member] ?? 0) * pulledMargin) / among;
  }

  #addUp(today: Uint8Array): void {
    for (const [place, pulls] of this.#pullOf.entries()) {
      if (today[place] === 0) continue;
      for (let member = 0; member < pulls.length; member++) {
        this.#usual[member] = (this.#usual[member] ?? 0) + (pulls[member] ?? 0);
      }
    }
    for (const [place, pulls] of this.#pullOf.entries()) {
      if (today[place] === 0) continue;
      const margin = at(this.#margin, place);
      for (let absent = 0; absent < pulls.length; absent++) {
        if (today[absent] === 1) continue;
        this.earnedToday[place] =
          (this.earnedToday[place] ?? 0) +
          this.#earnedWith(absent, 0, (pulls[absent] ?? 0) * margin);
      }
    }
  }
}
