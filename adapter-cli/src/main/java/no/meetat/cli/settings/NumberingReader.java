package no.meetat.cli.settings;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;
import no.meetat.number.CountryCodes;
import no.meetat.sip.peer.NumberForm;
import no.meetat.sip.peer.Numbering;

/** Reads how a peer writes telephone numbers. */
final class NumberingReader {

  private static final Pattern INTERNATIONAL_PREFIX = Pattern.compile("[0-9]{1,5}");
  private static final Pattern NATIONAL_PREFIX = Pattern.compile("[0-9]{0,3}");
  private static final Pattern DIALLED_PREFIX = Pattern.compile("[0-9*#]{0,16}");

  private static final Set<NumberForm> NATIONAL = HashSet.of(NumberForm.NATIONAL);
  private static final Set<NumberForm> PREFIXED =
      HashSet.of(NumberForm.INTERNATIONAL_PREFIX, NumberForm.NATIONAL);

  private final SettingsReader values;

  NumberingReader(SettingsReader values) {
    this.values = values;
  }

  /** The one at this path. */
  Numbering read(String path) {
    NumberForm form = values.has(path + ".form") ? form(path + ".form") : NumberForm.ANY;
    Numbering usual = Numbering.DEFAULT;
    Numbering read =
        new Numbering(
            form,
            of(path + ".country", form, NATIONAL, usual.country()),
            of(path + ".international-prefix", form, PREFIXED, usual.internationalPrefix()),
            of(path + ".national-prefix", form, NATIONAL, usual.nationalPrefix()),
            values.has(path + ".dialled-prefix") ? values.text(path + ".dialled-prefix") : "");
    check(path, read);
    return read;
  }

  private NumberForm form(String path) {
    return NumberForm.of(values.text(path))
        .getOrElseThrow(() ->
            values.wrong(
                path,
                "is not " + Vector.of(NumberForm.values()).map(NumberForm::word).mkString(", ")));
  }

  /** A setting that only some forms have. */
  private String of(String path, NumberForm form, Set<NumberForm> forms, String usual) {
    if (!values.has(path)) {
      return usual;
    }
    if (!forms.contains(form)) {
      throw values.wrong(
          path,
          "has no effect with form = "
              + form.word()
              + ": it belongs to "
              + forms.map(NumberForm::word).toVector().sorted().mkString(" and "));
    }
    return values.text(path);
  }

  private void check(String path, Numbering read) {
    check(path + ".country", CountryCodes.contains(read.country()), "is no country code like 47");
    check(
        path + ".international-prefix",
        INTERNATIONAL_PREFIX.matcher(read.internationalPrefix()).matches(),
        "is not 1 to 5 digits like 00");
    check(
        path + ".national-prefix",
        NATIONAL_PREFIX.matcher(read.nationalPrefix()).matches(),
        "is not up to 3 digits like 0");
    check(
        path + ".national-prefix",
        !read.nationalPrefix().startsWith(read.internationalPrefix()),
        "begins with the international prefix, so no number would be national");
    check(
        path + ".dialled-prefix",
        DIALLED_PREFIX.matcher(read.dialledPrefix()).matches(),
        "is not up to 16 digits, * and #, like \"1234#\"");
  }

  private void check(String path, boolean right, String why) {
    if (!right) {
      throw values.wrong(path, why);
    }
  }
}
