package no.meetat.cli.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigOrigin;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import no.meetat.simulator.script.Suggestion;

/** A misspelt setting must not be ignored silently. */
final class UnknownSettings {

  /** Tables whose names are keys of telephones, or peers. */
  private static final Pattern FREE_NAMES =
      Pattern.compile(
          "meetat\\.controls\\.(moderator|participant)\\..*"
              + "|meetat\\.sip\\.peers\\.(\"[^\"]+\"|[^.\"]+)\\.(addresses|believes|screened|media|public-address|client-certificate"
              + "|access-numbers|language|conference-events|encryption|private-signalling|limits\\.(calls|calls-per-second)"
              + "|numbers\\.(form|country|international-prefix|national-prefix|dialled-prefix)"
              + "|servers|options-every|register\\.(aor|user|contact|password-file|expires))");

  /** Below which all are. */
  private static final String ROOT = "meetat.";

  private UnknownSettings() {}

  /** A line for each, with file, line and name. */
  static Seq<String> of(Config own, Config defaults) {
    return Vector.ofAll(own.entrySet())
        .filter(setting -> !FREE_NAMES.matcher(setting.getKey()).matches())
        .filter(setting -> !defaults.hasPathOrNull(setting.getKey()))
        .map(setting ->
            line(setting.getKey(), setting.getValue().origin())
                + suggestion(setting.getKey(), defaults))
        .sorted();
  }

  private static String line(String path, ConfigOrigin origin) {
    return origin.description() + ": " + path + ": there is no such setting";
  }

  private static String suggestion(String path, Config defaults) {
    String below = ROOT + path;
    return defaults.hasPathOrNull(below)
        ? ": did you mean `" + below + "`?"
        : Suggestion.of(path, Vector.ofAll(defaults.entrySet()).map(Entry::getKey));
  }
}
