package no.meetat.cli.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;

/** A misspelt setting must not be ignored silently. */
final class UnknownSettings {

  private UnknownSettings() {}

  static void refuse(Config own, Config defaults) {
    own.entrySet().stream()
        .filter(setting -> !defaults.hasPathOrNull(setting.getKey()))
        .findFirst()
        .ifPresent(setting -> {
          throw new ConfigException.BadPath(
              setting.getValue().origin(), setting.getKey(), "there is no such setting");
        });
  }
}
