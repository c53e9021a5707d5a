package no.meetat.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Matcher;
import no.meetat.contract.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdpParserTest {

  @Test
  void RFC_8866_5_a_description_is_read_whatever_its_line_ends_and_unknown_lines() {
    String text =
        SdpText.session("b=AS:64", "m=audio 4000 RTP/AVP 8", "a=rtpmap:8 PCMA/8000/1", "a=x-y:z");

    SessionDescription description = SdpText.parse(text.replace("\r\n", "\n")).get();

    assertThat(description.media()).hasSize(1);
    assertThat(description.media().get(0).attributes())
        .containsExactly(Attribute.of("rtpmap", "8 PCMA/8000/1"), Attribute.of("x-y", "z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o=SIP PBX 1 1 IN IP4 127.0.0.1",
        "o=a 1 1 IN IP6 ::1",
        "o=- 1",
        "o=a 1 1 IN IP4 pbx.example.com ",
        "o=a 18446744073709551615 18446744073709551615 IN IP4 127.0.0.1",
        "s=",
        "s= ",
        "i=Møte",
        "u=http://x",
        "e=a@b",
        "p=+1",
        "b=AS:80",
        "b=TIAS",
        "t=x",
        "r=7d 1h 0 25h",
        "z=0 0",
        "k=clear:x",
        "y=0100000001",
        "f=v/2/5",
        "X-Foo: bar",
        "nonsense",
        "=",
        "a=",
        "a",
        " ",
        "\t",
        "",
        "\0",
        "a=+g.poc.talkburst",
        "a=candidate:1 1 UDP 2130706431 10.0.0.1 5000 typ host",
        "a=rtpmap:",
        "a=rtpmap:0",
        "a=rtpmap:200 PCMA/8000",
        "a=rtpmap:0 PCMU/99999999999",
      })
  void RFC_8866_5_what_is_wrong_in_a_line_that_is_not_used_does_not_matter(String line) {
    for (String text : lines(line)) {
      SessionDescription read = SdpText.parse(text).get();

      assertThat(LocalSession.check(read, SdpText.CLEAR).isRight()).as(text).isTrue();
    }
  }

  /** A sound description with the line at its beginning, in the session, and at its end. */
  private static Vector<String> lines(String line) {
    String sound = SdpText.session("m=audio 4000 RTP/AVP 0");
    return Vector.of(
        sound.replaceFirst("v=0\r\n", Matcher.quoteReplacement("v=0\r\n" + line + "\r\n")),
        sound.replaceFirst("t=0 0", Matcher.quoteReplacement(line)),
        sound + line + "\r\n",
        sound + line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n%s", "\uFEFF%s", "%s\0", "%s\0\0\r\n", "%s\r\n\r\n", " %s", "%s\t"})
  void blanks_and_controls_around_a_description_do_not_matter(String around) {
    String text = around.formatted(SdpText.session("m=audio 4000 RTP/AVP 0"));

    assertThat(LocalSession.check(SdpText.parse(text).get(), SdpText.CLEAR).isRight()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", " \r\n", "\t\n", "\r\n\r\n"})
  void RFC_8866_5_any_line_end_will_do(String end) {
    String text = SdpText.session("m=audio 4000 RTP/AVP 0").replace("\r\n", end);

    assertThat(LocalSession.check(SdpText.parse(text).get(), SdpText.CLEAR).isRight()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"m=", "m=audio", "m=audio 0", "m=video 0 RTP/AVP \u00e6", "m=vi\0deo 0 x 1"})
  void a_section_that_no_answer_could_mirror_is_refused(String line) {
    assertThat(SdpText.parse(SdpText.session(line)).getLeft().reason())
        .isEqualTo("malformed m= line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "v=1\r\n", "o=- 1 1 IN IP4 1.2.3.4\r\nv=0\r\n", "\0\1"})
  void what_is_no_description_is_refused(String text) {
    assertThat(SdpText.parse(text).isLeft()).isTrue();
  }

  @Test
  void octets_are_limited() {
    String most = padded(SdpParser.MAX_BYTES);

    assertThat(SdpText.parse(most).isRight()).isTrue();
    assertThat(SdpText.parse(most + "x").getLeft().reason())
        .isEqualTo("session description too long");
  }

  private static String padded(int length) {
    String head = "v=0\r\ns=";
    return head + "x".repeat(length - head.length());
  }

  @ParameterizedTest
  @CsvSource({
    "LINES,      session description with too many lines",
    "MEDIA,      too many media sections",
    "ATTRIBUTES, too many attributes",
    "FORMATS,    too many payload types",
  })
  void lines_sections_attributes_and_formats_are_limited(Limit limit, String reason) {
    assertThat(SdpText.parse(limit.description(limit.most)).isRight()).isTrue();
    assertThat(SdpText.parse(limit.description(limit.most + 1)).getLeft().reason())
        .isEqualTo(reason);
  }

  enum Limit {
    LINES(SdpParser.MAX_LINES - 1, "s=x\r\n", ""),
    MEDIA(SdpParser.MAX_MEDIA, "m=audio 1 RTP/AVP 0\r\n", ""),
    ATTRIBUTES(SdpParser.MAX_ATTRIBUTES, "a=x\r\n", ""),
    FORMATS(MediaLine.MAX_FORMATS, " 0", "m=audio 1 RTP/AVP");

    private final int most;
    private final String repeated;
    private final String first;

    Limit(int most, String repeated, String first) {
      this.most = most;
      this.repeated = repeated;
      this.first = first;
    }

    private String description(int times) {
      return "v=0\r\n" + first + repeated.repeat(times);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"m=audio 1 RTP/AVP 0", "s=-"})
  void an_attribute_is_limited_in_the_session_and_in_a_section(String before) {
    String longest = "v=0\r\n" + before + "\r\na=" + "x".repeat(SdpParser.MAX_ATTRIBUTE_LENGTH);

    assertThat(SdpText.parse(longest).isRight()).isTrue();
    assertThat(SdpText.parse(longest + "x").getLeft().reason()).isEqualTo("attribute too long");
  }

  @Test
  void attributes_are_counted_for_each_section() {
    String section = "m=audio 1 RTP/AVP 0\r\n" + "a=x\r\n".repeat(100);

    assertThat(SdpText.parse("v=0\r\n" + section.repeat(4)).isRight()).isTrue();
  }

  @Test
  void random_damage_ends_in_a_fault_or_a_description_and_never_in_an_exception() {
    Random random = Seed.of(SdpParserTest.class);
    byte[] sound =
        SdpText.session("m=audio 4000 RTP/AVP 8 101", "a=rtpmap:101 telephone-event/8000")
            .getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 5_000; round++) {
      byte[] damaged = sound.clone();
      for (int bytes = 0; bytes < 3; bytes++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(SdpText.parse(damaged)).isNotNull();
    }
  }
}
