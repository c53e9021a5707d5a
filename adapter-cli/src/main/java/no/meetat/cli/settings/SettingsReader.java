package no.meetat.cli.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueType;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Supplier;

/** Reads single settings; a wrong one is a {@link ConfigException} that names file and line. */
final class SettingsReader {

  private static final int MAX_PORT = 65_535;
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Config config;

  SettingsReader(Config config) {
    this.config = config;
  }

  String text(String path) {
    return config.getString(path);
  }

  List<String> texts(String path) {
    return config.getStringList(path);
  }

  /** Names and their values, in no particular order; without those set to null. */
  Map<String, String> table(String path) {
    return HashMap.ofAll(config.getObject(path))
        .filterValues(value -> value.valueType() != ConfigValueType.NULL)
        .mapValues(value -> value.unwrapped().toString());
  }

  boolean has(String path) {
    return config.hasPath(path);
  }

  /** The names in a table, in no particular order; without those set to null. */
  Seq<String> names(String path) {
    return Vector.ofAll(config.getObject(path).entrySet())
        .filter(entry -> entry.getValue().valueType() != ConfigValueType.NULL)
        .map(Entry::getKey);
  }

  boolean flag(String path) {
    return config.getBoolean(path);
  }

  int count(String path) {
    return within(path, 1, Integer.MAX_VALUE);
  }

  /** A length of time: from 1 ms to a year. */
  long millis(String path) {
    Duration value = config.getDuration(path);
    if (value.toMillis() < 1 || value.compareTo(LONGEST) > 0) {
      throw wrong(path, "is not from 1 ms to 365 days");
    }
    return value.toMillis();
  }

  /** A time after which something is lost for good: from a day to a year, so 90 is never 90 ms. */
  Duration term(String path) {
    Duration value = config.getDuration(path);
    if (value.compareTo(Duration.ofDays(1)) < 0 || value.compareTo(LONGEST) > 0) {
      throw wrong(path, "is not from 1 day to 365 days");
    }
    return value;
  }

  int port(String path) {
    return within(path, 1, MAX_PORT);
  }

  BigDecimal decimal(String path) {
    return parsed(path, () -> new BigDecimal(text(path)));
  }

  InetSocketAddress address(String path) {
    return ListenAddress.parse(text(path)).getOrElseThrow(() -> wrong(path, "is no HOST:PORT"));
  }

  /** None when the setting is empty. */
  Option<InetAddress> host(String path) {
    return Option.some(text(path)).filter(name -> !name.isBlank()).map(name -> host(path, name));
  }

  Set<InetAddress> hosts(String path) {
    return HashSet.ofAll(texts(path)).map(name -> host(path, name));
  }

  private InetAddress host(String path, String name) {
    return ListenAddress.host(name).getOrElseThrow(() -> wrong(path, "is no known host"));
  }

  <T> T parsed(String path, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException malformed) {
      throw wrong(path, "cannot be understood");
    }
  }

  private int within(String path, int least, int most) {
    int value = config.getInt(path);
    if (value < least || value > most) {
      throw wrong(path, "is not from " + least + " to " + most);
    }
    return value;
  }

  /** As {@link #wrong}, where the value must not be repeated. */
  ConfigException wrongSecret(String path, String why) {
    return new ConfigException.BadValue(config.getValue(path).origin(), path, why);
  }

  ConfigException wrong(String path, String why) {
    String value = config.getValue(path).render();
    return new ConfigException.BadValue(config.getValue(path).origin(), path, value + " " + why);
  }
}
