package no.meetat.cli;

import no.meetat.number.PhoneNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads telephone numbers as people write them. */
final class PhoneNumberConverter implements ITypeConverter<PhoneNumber> {
  @Override
  public PhoneNumber convert(String written) {
    return PhoneNumber.read(written)
        .getOrElseThrow(fault ->
            new TypeConversionException(
                "`" + written + "` is not a telephone number: " + fault.sentence()));
  }
}
