package no.meetat.cli;

import java.time.Instant;
import no.meetat.billing.imports.OsloTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads times as people write them: in Europe/Oslo where no offset is given. */
final class TimeConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String written) {
    return OsloTime.read(written)
        .getOrElseThrow(fault -> new TypeConversionException("`" + written + "` " + fault));
  }
}
