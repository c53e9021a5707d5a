package no.meetat.billing.text;

import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.math.BigDecimal;

/**
 * What the fields of rows are in JSON. Those that are not named here are text, and one that does
 * not apply is empty text, whatever it is otherwise.
 *
 * @param numbers names of fields that are numbers
 * @param booleans names of fields that are true or false
 */
public record FieldTypes(Set<String> numbers, Set<String> booleans) {

  /** Of rows that are text alone. */
  public static final FieldTypes TEXT = withNumbers();

  /** Of rows with these numbers, and text. */
  public static FieldTypes withNumbers(String... names) {
    return new FieldTypes(HashSet.of(names), HashSet.empty());
  }

  /** The same, and these fields are true or false. */
  public FieldTypes andBooleans(String... names) {
    return new FieldTypes(numbers, HashSet.of(names));
  }

  /** The row as JSON has it. */
  public Map<String, Object> typed(Map<String, String> row) {
    return row.map((name, text) -> Tuple.of(name, text.isEmpty() ? text : typed(name, text)));
  }

  private Object typed(String name, String text) {
    if (booleans.contains(name)) {
      return Boolean.valueOf(text);
    }
    return numbers.contains(name) ? (Object) new BigDecimal(text) : text;
  }
}
