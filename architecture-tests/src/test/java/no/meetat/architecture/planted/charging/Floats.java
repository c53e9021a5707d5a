package no.meetat.architecture.planted.charging;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** Money in binary floating point. */
abstract class Floats {

  double field;

  abstract float returned();

  abstract void taken(double[] amounts);

  abstract Option<Double> boxed();

  BigDecimal ofDouble() {
    return BigDecimal.valueOf(1.5);
  }

  Object average(Vector<Long> seconds) {
    return seconds.average();
  }

  long converted(long seconds) {
    return (long) (seconds / 60f);
  }

  long computed(long seconds) {
    var minutes = seconds * 1.5;
    return (long) minutes;
  }
}
