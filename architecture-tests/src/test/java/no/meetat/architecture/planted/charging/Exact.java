package no.meetat.architecture.planted.charging;

import io.vavr.collection.Vector;

/** Vavr adds whole numbers exactly: an innocent one. */
class Exact {

  long sum(Vector<Long> seconds) {
    return seconds.sum().longValue();
  }
}
