package no.meetat.billing.text;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  /** An object of texts, numbers, objects and arrays, in the order of the map, on one line. */
  public static String object(Map<String, ?> values) {
    return MAPPER.writeValueAsString(plain(values));
  }

  /** The members of such an object alone, for one that is written piece by piece. */
  public static String members(Map<String, ?> values) {
    String object = object(values);
    return object.substring(1, object.length() - 1);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.foldLeft(
              new LinkedHashMap<Object, Object>(),
              (all, entry) -> {
                all.put(entry._1, plain(entry._2));
                return all;
              });
      case Seq<?> seq -> seq.map(Json::plain).asJava();
      default -> value;
    };
  }
}
