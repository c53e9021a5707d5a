package no.meetat.sip.prompt;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.lang.reflect.Constructor;
import no.meetat.control.Control;
import no.meetat.dtmf.Key;
import no.meetat.prompt.Prompt;

/**
 * Every prompt there is; those with a number, with every number that is worded differently. The
 * caller who asks for the count is counted, so it is never 0.
 */
final class AllPrompts {

  private static final Array<Integer> COUNTS =
      Array.rangeClosed(0, 199).appendAll(Array.rangeBy(200, 10_000, 100));

  private AllPrompts() {}

  static Seq<Prompt> examples() {
    return Array.of(Prompt.class.getPermittedSubclasses()).flatMap(AllPrompts::examples);
  }

  private static Seq<Prompt> examples(Class<?> kind) {
    return kind == Prompt.KeyHelp.class ? keyHelp() : numbered(kind);
  }

  private static Seq<Prompt> keyHelp() {
    return Array.of(Control.values())
        .map(control -> new Prompt.KeyHelp(control, Array.of(Key.values())));
  }

  private static Seq<Prompt> numbered(Class<?> kind) {
    Constructor<?> constructor = kind.getDeclaredConstructors()[0];
    return constructor.getParameterCount() == 0
        ? Array.of(make(constructor))
        : numbers(kind).map(number -> make(constructor, number));
  }

  private static Seq<Integer> numbers(Class<?> kind) {
    if (kind == Prompt.EndingSoon.class) {
      return Array.rangeClosed(1, 60);
    }
    return kind == Prompt.ParticipantCount.class ? COUNTS.tail() : COUNTS;
  }

  private static Prompt make(Constructor<?> constructor, Object... number) {
    try {
      return (Prompt) constructor.newInstance(number);
    } catch (ReflectiveOperationException bug) {
      throw new LinkageError(bug.getMessage(), bug);
    }
  }
}
