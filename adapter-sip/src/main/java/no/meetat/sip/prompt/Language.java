package no.meetat.sip.prompt;

import java.util.Locale;

/** A language prompts are spoken in. */
public enum Language {
  /** Norwegian Bokmål. */
  NB,
  EN;

  /** The folder of its recordings: {@code nb}. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
