package no.meetat.architecture.switches;

/** Switches that must be found, and below them some that need not. */
final class TakesTheRest {

  sealed interface Shape {}

  sealed interface Round extends Shape {}

  record Circle(int radius) implements Round {}

  record Oval(Circle inner, int length) implements Round {}

  record Square(Shape inscribed) implements Shape {}

  private TakesTheRest() {}

  static int byDefault(Shape shape) {
    return switch (shape) {
      case Square any -> 4;
      default -> 0;
    };
  }

  static int byTheSealedType(Shape shape) {
    return switch (shape) {
      case Square any -> 4;
      case Shape other -> 0;
    };
  }

  static int byASealedPart(Shape shape) {
    return switch (shape) {
      case Square any -> 4;
      case Circle any -> 1;
      case Round other -> 0;
    };
  }

  static int behindAGuard(Shape shape) {
    return switch (shape) {
      case Square square when square.inscribed() instanceof Circle -> 4;
      case Shape other -> 0;
    };
  }

  static int behindAPart(Shape shape) {
    return switch (shape) {
      case Square(Circle circle) -> circle.radius();
      case Square other -> 4;
      case Round any -> 0;
    };
  }

  static void asAStatement(Shape shape) {
    switch (shape) {
      case Circle any -> {}
      case Shape other -> {}
    }
  }

  static int listsAll(Shape shape) {
    return switch (shape) {
      case Square any -> 4;
      case Circle any -> 1;
      case Oval any -> 2;
    };
  }

  static int listsItsParts(Shape shape) {
    return switch (shape) {
      case Square any -> 4;
      case Round round -> listsAll(round);
    };
  }

  static int guardsOne(Shape shape) {
    return switch (shape) {
      case Square square when square.inscribed() instanceof Square -> 8;
      case Square any -> 4;
      case Round any -> 0;
    };
  }

  static int guardsOneTakenApart(Shape shape) {
    return switch (shape) {
      case Circle(var radius) when radius > 1 -> radius;
      case Circle any -> 1;
      case Oval any -> 2;
      case Square any -> 4;
    };
  }

  static int hasNoSealedType(Object any) {
    return switch (any) {
      case Square square -> 4;
      default -> 0;
    };
  }
}
