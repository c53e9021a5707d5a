package no.meetat.architecture.planted.booking;

import io.vavr.collection.Vector;
import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The domain draws lots. */
class DrawsNumbers {

  int random(Random random) {
    return random.nextInt();
  }

  int generator(RandomGenerator random) {
    return random.nextInt();
  }

  SecureRandom secure() {
    return new SecureRandom();
  }

  UUID id() {
    return UUID.randomUUID();
  }

  Vector<Integer> order(Vector<Integer> numbers) {
    return numbers.shuffle();
  }
}
