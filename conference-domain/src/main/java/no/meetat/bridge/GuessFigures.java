package no.meetat.bridge;

import io.vavr.collection.Map;
import no.meetat.admission.BudgetKind;

/**
 * What an operator watches of codes that are tried (S13); names no caller.
 *
 * @param compared codes that were looked up, right ones too
 * @param turnedAway calls and codes for which there was no place
 * @param inUse how many budgets of each kind have a place taken now
 * @param spent how many of these have no place left
 */
public record GuessFigures(
    long compared,
    long turnedAway,
    Map<BudgetKind, Integer> inUse,
    Map<BudgetKind, Integer> spent) {

  /** How many budgets of that kind have a place taken. */
  public int inUse(BudgetKind kind) {
    return inUse.getOrElse(kind, 0);
  }

  /** How many budgets of that kind are spent. */
  public int spent(BudgetKind kind) {
    return spent.getOrElse(kind, 0);
  }
}
