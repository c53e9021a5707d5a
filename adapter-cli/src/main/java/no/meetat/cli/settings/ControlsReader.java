package no.meetat.cli.settings;

import io.vavr.collection.Map;
import no.meetat.control.Control;
import no.meetat.control.Controls;

/** Reads the tables of keys (S26). */
final class ControlsReader {

  private final SettingsReader values;

  ControlsReader(SettingsReader values) {
    this.values = values;
  }

  Controls read(String path) {
    return Controls.of(table(path + ".moderator"), table(path + ".participant"))
        .getOrElseThrow(fault -> values.wrong(path, fault.reason()));
  }

  private Map<String, Control> table(String path) {
    return values
        .table(path)
        .mapValues(word ->
            Control.of(word).getOrElseThrow(() -> values.wrong(path, "has no such control")));
  }
}
