package no.meetat.bridge;

import io.vavr.collection.Map;
import no.meetat.admission.BudgetKind;

/**
 * What an operator watches of codes that are tried (S13); names no caller.
 *
 * @param compared codes that were looked up, right ones too
 * @param turnedAway calls and codes for which there was no place
 * @param spent how many budgets of each kind have no place left now
 */
public record GuessFigures(long compared, long turnedAway, Map<BudgetKind, Integer> spent) {

  /** How many budgets of that kind are spent. */
  public int spent(BudgetKind kind) {
    return spent.getOrElse(kind, 0);
  }
}
