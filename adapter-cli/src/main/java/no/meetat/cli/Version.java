package no.meetat.cli;

import io.vavr.control.Option;
import picocli.CommandLine.IVersionProvider;

/** Which version this is, as the build wrote it into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Package jar = Version.class.getPackage();
    return new String[] {
      "MeetAt "
          + Option.of(jar.getImplementationVersion()).getOrElse("of an unpackaged build")
          + ", Java "
          + Runtime.version()
    };
  }
}
