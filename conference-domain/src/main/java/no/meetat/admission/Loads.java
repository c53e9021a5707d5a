package no.meetat.admission;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;

/**
 * How many places of each budget are taken.
 *
 * @param byBudget only budgets with places taken
 */
record Loads(HashMap<Budget, Load> byBudget) {

  static final Loads NONE = new Loads(HashMap.empty());

  /**
   * @param held by codes not yet compared
   * @param wrong by wrong codes
   */
  private record Load(int held, int wrong) {

    static final Load NONE = new Load(0, 0);
  }

  int wrong(Budget budget) {
    return load(budget).wrong();
  }

  int taken(Budget budget) {
    return load(budget).held() + load(budget).wrong();
  }

  Seq<Budget> budgets() {
    return byBudget.keySet().toVector();
  }

  /** The loads with this many more places held. */
  Loads hold(Seq<Budget> budgets, int more) {
    return budgets.foldLeft(this, (so, budget) -> so.plus(budget, more, 0));
  }

  /** The loads with this many more places taken by wrong codes. */
  Loads refuse(Seq<Budget> budgets, int more) {
    return budgets.foldLeft(this, (so, budget) -> so.plus(budget, 0, more));
  }

  private Loads plus(Budget budget, int held, int wrong) {
    Load changed = new Load(load(budget).held() + held, load(budget).wrong() + wrong);
    return new Loads(
        changed.equals(Load.NONE) ? byBudget.remove(budget) : byBudget.put(budget, changed));
  }

  private Load load(Budget budget) {
    return byBudget.getOrElse(budget, Load.NONE);
  }
}
