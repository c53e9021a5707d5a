package no.meetat.sip.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.prompt.Prompt;
import no.meetat.sip.codec.Codecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptLibraryTest {

  @TempDir Path own;

  @Test
  void an_own_recording_replaces_the_shipped_one() throws IOException {
    put("nb/Welcome.wav", Wavs.wav(6, 8, new byte[320]));
    Clip clip = library(Language.NB).clip(new Prompt.Welcome());
    assertThat(clip.payloads(Codecs.PCMA)).isEqualTo(new byte[320]);
  }

  @Test
  void an_own_recording_is_for_its_language_only() throws IOException {
    put("nb/Welcome.wav", Wavs.wav(6, 8, new byte[320]));
    Clip english = library(Language.EN).clip(new Prompt.Welcome());
    assertThat(english.payloads(Codecs.PCMA)).isNotEqualTo(new byte[320]);
  }

  @Test
  void the_same_library_speaks_each_language() throws IOException {
    put("en/Welcome.wav", Wavs.wav(6, 8, new byte[320]));
    PromptLibrary norwegian = library(Language.NB);
    assertThat(norwegian.in(Language.EN).clip(new Prompt.Welcome()).payloads(Codecs.PCMA))
        .isEqualTo(new byte[320]);
    assertThat(norwegian.clip(new Prompt.Welcome()).payloads(Codecs.PCMA))
        .isNotEqualTo(new byte[320]);
  }

  @Test
  void tones_and_music_are_the_same_in_all_languages() throws IOException {
    put("tones/ToneIn.wav", Wavs.wav(6, 8, new byte[160]));
    put("HoldMusic.wav", Wavs.wav(6, 8, new byte[480]));
    PromptLibrary library = library(Language.EN);
    assertThat(library.clip(new Prompt.ToneIn()).payloads(Codecs.PCMA)).isEqualTo(new byte[160]);
    assertThat(library.holdMusic().frames()).isEqualTo(3);
  }

  @Test
  void a_composed_prompt_is_its_parts_in_order() throws IOException {
    put("nb/YouAreModerator.wav", Wavs.wav(6, 8, new byte[160]));
    put("nb/Waiting-2.wav", Wavs.wav(6, 8, new byte[320]));
    assertThat(library(Language.NB).clip(new Prompt.YouAreModerator(2)).frames()).isEqualTo(3);
  }

  @Test
  void a_bad_own_recording_is_reported_with_its_name_and_reason() throws IOException {
    put("nb/Welcome.wav", "not sound".getBytes(StandardCharsets.US_ASCII));
    put("nb/Goodbye.wav", Wavs.wav(1, 16, 2, 8000, new byte[320]));
    put("nb/Alone.wav", new byte[3_000_000]);
    assertThat(library(Language.NB).faults())
        .containsExactlyInAnyOrder(
            "nb/Alone.wav is longer than 2 MB",
            "nb/Goodbye.wav has 2 channels at 8000 Hz, not 1 at 8000 Hz",
            "nb/Welcome.wav is not a WAV file");
  }

  @Test
  void a_directory_that_is_not_there_is_reported() {
    Path nowhere = own.resolve("nowhere");
    assertThat(PromptLibrary.of(Language.NB, Option.of(nowhere)).faults()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_prompt_was_recorded(Language language) {
    PromptLibrary library = PromptLibrary.of(language, Option.none());
    assertThat(AllPrompts.examples().flatMap(library::missing)).isEmpty();
    assertThat(AllPrompts.examples().map(Prompt::name).distinct())
        .containsExactlyInAnyOrderElementsOf(Prompt.names());
    assertThat(library.holdMusic().frames()).isGreaterThan(50);
  }

  private PromptLibrary library(Language language) {
    return PromptLibrary.of(language, Option.of(own));
  }

  private void put(String name, byte[] wav) throws IOException {
    Path file = own.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, wav);
  }
}
