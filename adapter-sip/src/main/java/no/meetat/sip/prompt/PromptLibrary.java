package no.meetat.sip.prompt;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import no.meetat.prompt.Prompt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each prompt sounds like. The operator's own recordings are read at the start, the shipped
 * ones when first played. Safe for many threads, but not for media threads, since it reads files.
 */
public final class PromptLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(PromptLibrary.class);

  private static final String HOLD_MUSIC = "HoldMusic.wav";
  private static final List<String> TONES = List.of("ToneIn", "ToneOut", "UnknownKeys");

  /** Recordings kept in memory: more than are shipped in all languages. */
  private static final int MAX_KEPT = 1000;

  private final Language language;
  private final OwnRecordings own;
  private final ConcurrentHashMap<String, Clip> kept;

  private PromptLibrary(
      Language language, OwnRecordings own, ConcurrentHashMap<String, Clip> kept) {
    this.language = language;
    this.own = own;
    this.kept = kept;
  }

  /**
   * The shipped recordings in a language, each replaced by the operator's own where there is one.
   *
   * @param own a directory laid out as the shipped one: {@code nb/Welcome.wav}
   */
  public static PromptLibrary of(Language language, Option<Path> own) {
    OwnRecordings recordings = own.map(OwnRecordings::in).getOrElse(OwnRecordings.NONE);
    recordings.faults().forEach(fault -> LOG.warn("Own recording not used: {}", fault));
    return new PromptLibrary(language, recordings, new ConcurrentHashMap<>());
  }

  /** The same recordings in another language. */
  public PromptLibrary in(Language other) {
    return new PromptLibrary(other, own, kept);
  }

  /** A line for each own recording that cannot be used: its path and why. */
  public Seq<String> faults() {
    return own.faults();
  }

  /** What the caller hears; silence in place of a recording that is missing. */
  public Clip clip(Prompt prompt) {
    return Clip.join(Wording.of(prompt).map(this::path).map(this::recording));
  }

  /** The music on hold, to be played in a loop. */
  public Clip holdMusic() {
    return recording(HOLD_MUSIC);
  }

  /** The recordings a prompt needs and lacks, each with the reason. */
  public Seq<String> missing(Prompt prompt) {
    return Wording.of(prompt)
        .map(this::path)
        .flatMap(path -> read(path).swap().toOption().map(why -> path + " " + why));
  }

  private String path(String name) {
    return (TONES.contains(name) ? "tones" : language.folder()) + "/" + name + ".wav";
  }

  private Clip recording(String path) {
    return Option.of(kept.get(path)).getOrElse(() -> keep(path));
  }

  private Clip keep(String path) {
    Clip clip = read(path).getOrElseGet(why -> silence(path, why));
    if (kept.size() < MAX_KEPT) {
      kept.put(path, clip);
    }
    return clip;
  }

  private Either<String, Clip> read(String path) {
    return own.clips().get(path).fold(() -> Recordings.read(path), Either::<String, Clip>right);
  }

  private static Clip silence(String path, String why) {
    LOG.error("Recording {} {}", path, why);
    return Clip.SILENCE;
  }
}
