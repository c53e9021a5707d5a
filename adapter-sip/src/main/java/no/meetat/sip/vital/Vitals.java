package no.meetat.sip.vital;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;

/** What the service cannot do without, and whether it is well. For any thread. */
public final class Vitals {

  private final ConcurrentSkipListMap<String, BooleanSupplier> watched =
      new ConcurrentSkipListMap<>();

  /** From now on {@code well} is asked for the health of this; the name is for the operator. */
  public void watch(String name, BooleanSupplier well) {
    watched.put(name, well);
  }

  /** The names of the parts that are not well now. */
  public Seq<String> ailing() {
    return Vector.ofAll(watched.entrySet())
        .reject(entry -> entry.getValue().getAsBoolean())
        .map(entry -> entry.getKey());
  }
}
