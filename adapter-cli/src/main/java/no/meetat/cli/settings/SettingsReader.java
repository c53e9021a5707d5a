package no.meetat.cli.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import no.meetat.sip.network.AddressFamily;

/** Reads single settings; a wrong one is a {@link ConfigException} that names file and line. */
final class SettingsReader {

  private static final int MAX_PORT = 65_535;
  private static final long HIGHEST_UNSIGNED = 0xFFFF_FFFFL;
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Pattern NO_UNIT = Pattern.compile("-?[0-9.]+");
  private static final Pattern MINUTES = Pattern.compile("(?<=[0-9 ])min$");
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal(10_000);
  private static final int MOST_DECIMALS = 6;

  /** Characters of a value that are repeated in a message. */
  private static final int SHOWN = 60;

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
    Duration value = duration(path, "%1$s ms, %1$s s or %1$s min");
    if (value.toMillis() < 1 || value.compareTo(LONGEST) > 0) {
      throw wrong(path, "is not from 1 ms to 365 days");
    }
    return value.toMillis();
  }

  /** A length of time in whole seconds: from {@code least} to a day. */
  int seconds(String path, int least) {
    Duration value = duration(path, "%1$s s or %1$s min");
    if (value.toSeconds() < least || value.compareTo(Duration.ofDays(1)) > 0) {
      throw wrong(path, "is not from " + least + " s to 1 day");
    }
    return (int) value.toSeconds();
  }

  /** A time after which something is lost for good: from a day to a year. */
  Duration term(String path) {
    Duration value = duration(path, "%s days");
    if (value.compareTo(Duration.ofDays(1)) < 0 || value.compareTo(LONGEST) > 0) {
      throw wrong(path, "is not from 1 day to 365 days");
    }
    return value;
  }

  /** HOCON would take a bare number for milliseconds; what it calls m is also called min. */
  private Duration duration(String path, String forms) {
    String written = text(path).strip();
    if (NO_UNIT.matcher(written).matches()) {
      throw wrong(path, "has no unit: write " + forms.formatted(written));
    }
    ConfigValue inItsWords =
        ConfigValueFactory.fromAnyRef(MINUTES.matcher(written).replaceFirst("m"))
            .withOrigin(config.getValue(path).origin());
    return config.withValue(path, inItsWords).getDuration(path);
  }

  /** An amount of memory in octets: 0, or from {@code least} to {@code most}. */
  long octets(String path, long least, long most) {
    long value = config.getBytes(path);
    if (value != 0 && (value < least || value > most)) {
      throw wrong(path, "is neither 0 nor from " + least + " to " + most + " octets");
    }
    return value;
  }

  /** A number of 32 bits without a sign. */
  long unsigned(String path) {
    long value = config.getLong(path);
    if (value < 0 || value > HIGHEST_UNSIGNED) {
      throw wrong(path, "is not from 0 to " + HIGHEST_UNSIGNED);
    }
    return value;
  }

  int port(String path) {
    return within(path, 1, MAX_PORT);
  }

  /** An amount of money. */
  BigDecimal price(String path) {
    String form = "a price from 0 to 10000 with a point and at most 6 decimals";
    return Option.some(parsed(path, form, () -> new BigDecimal(text(path))))
        .filter(price -> price.signum() >= 0 && price.compareTo(HIGHEST_PRICE) <= 0)
        .filter(price -> price.scale() <= MOST_DECIMALS)
        .getOrElseThrow(() -> wrong(path, "is not " + form));
  }

  InetSocketAddress address(String path) {
    return ListenAddress.parse(text(path)).getOrElseThrow(() -> wrong(path, "is no HOST:PORT"));
  }

  /** The same, not resolved where it has a name. */
  InetSocketAddress namedAddress(String path) {
    return ListenAddress.named(text(path)).getOrElseThrow(() -> wrong(path, "is no HOST:PORT"));
  }

  /** One HOST:PORT, or a list of them; none when it is empty. */
  Seq<InetSocketAddress> addresses(String path) {
    return words(path)
        .map(text ->
            ListenAddress.parse(text)
                .getOrElseThrow(() -> wrong(path, "has " + text + ", which is no HOST:PORT")))
        .distinct();
  }

  /** One text, or a list of them; none when it is empty. */
  Vector<String> words(String path) {
    return config.getValue(path).valueType() == ConfigValueType.LIST
        ? Vector.ofAll(texts(path))
        : Vector.of(text(path)).filter(word -> !word.isBlank());
  }

  /** A file; none when the setting is empty. */
  Option<Path> path(String path) {
    return Option.some(text(path)).filter(file -> !file.isBlank()).map(Path::of);
  }

  /** One host, or a list of them; none when it is empty. */
  Vector<InetAddress> hostList(String path) {
    return words(path).map(name -> host(path, name));
  }

  /** The same, with at most one of each family. */
  Seq<InetAddress> hostOfEachFamily(String path) {
    Vector<InetAddress> addresses = hostList(path);
    if (addresses.distinctBy(AddressFamily::of).size() < addresses.size()) {
      throw wrong(path, "has more than one address of a family");
    }
    return addresses;
  }

  Set<InetAddress> hosts(String path) {
    return HashSet.ofAll(texts(path)).map(name -> host(path, name));
  }

  private InetAddress host(String path, String name) {
    return ListenAddress.host(name).getOrElseThrow(() -> wrong(path, "is no known host"));
  }

  /** The value as {@code parse} reads it; one that it refuses is not of the form. */
  <T> T parsed(String path, String form, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException malformed) {
      throw wrong(path, "is not " + form);
    }
  }

  int within(String path, int least, int most) {
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
    String value = config.getValue(path).render(ConfigRenderOptions.concise());
    String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    return new ConfigException.BadValue(config.getValue(path).origin(), path, shown + " " + why);
  }
}
