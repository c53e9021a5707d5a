package no.meetat.cli.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.util.regex.Pattern;

/** A misspelt setting must not be ignored silently. */
final class UnknownSettings {

  /** Tables whose names are keys of telephones, or peers. */
  private static final Pattern FREE_NAMES =
      Pattern.compile(
          "meetat\\.controls\\.(moderator|participant)\\..*"
              + "|meetat\\.sip\\.peers\\.(\"[^\"]+\"|[^.\"]+)\\.(addresses|believes|screened|media)");

  private UnknownSettings() {}

  static void refuse(Config own, Config defaults) {
    own.entrySet().stream()
        .filter(setting -> !FREE_NAMES.matcher(setting.getKey()).matches())
        .filter(setting -> !defaults.hasPathOrNull(setting.getKey()))
        .findFirst()
        .ifPresent(setting -> {
          throw new ConfigException.BadPath(
              setting.getValue().origin(), setting.getKey(), "there is no such setting");
        });
  }
}
