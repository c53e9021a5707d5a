package no.meetat.sip.signalling.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamCutterTest {

  private final StreamCutter cutter = new StreamCutter();

  private static String message(String fields, String body) {
    return "OPTIONS sip:x@y SIP/2.0\r\nVia: v\r\n" + fields + "\r\n" + body;
  }

  /** What comes out of a stream that brings this many octets at a time. */
  private List<String> cut(String text, int atOnce) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    List<String> messages = new ArrayList<>();
    while (!cutter.isLost() && cutter.readFrom(slice(in, atOnce))) {
      drain(messages);
    }
    return messages;
  }

  private void drain(List<String> messages) throws IOException {
    var message = cutter.next();
    while (message.isDefined()) {
      messages.add(new String(message.get(), ISO_8859_1));
      message = cutter.next();
    }
  }

  private static InputStream slice(InputStream in, int atOnce) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return in.read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, Math.min(length, atOnce));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100_000})
  void messages_are_cut_however_they_come(int atOnce) throws IOException {
    String first = message("Content-Length: 3\r\n", "abc");
    String second = message("l:0\r\n", "");
    String third = message("Content-Length: 50000\r\n", "\r\n\r\n1".repeat(10_000));

    assertThat(cut(first + second + third + first, atOnce))
        .containsExactly(first, second, third, first);
    assertThat(cutter.isLost()).isFalse();
    assertThat(cutter.isBetweenMessages()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3",
        "content-length:3",
        "CONTENT-LENGTH \t: \t 3 \t",
        "l: 3",
        "L : 3",
        "Content-Length:\r\n 3",
        "Content-Length: 3\r\n ",
        "Content-Length:\r\n\t\r\n 0003",
        "Content-Length: 000000000000000000000003",
        "Content-Length: 3\r\nl: 03",
        "Subject: x\r\n\tContent-Length: 5\r\nContent-Length: 3",
        "Label: 9\r\nX-Content-Length: 7\r\nContent-Lengthy: 8\r\nContent-Length: 3"
      })
  void RFC_3261_7_3_a_length_may_be_written_in_many_ways(String fields) throws IOException {
    String message = message(fields + "\r\n", "abc");

    assertThat(cut(message + message, 5)).containsExactly(message, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: none",
        "Content-Length:",
        "Content-Length: x",
        "Content-Length: +3",
        "Content-Length: -3",
        "Content-Length: 3 3",
        "Content-Length: 3;a",
        "Content-Length: 65537",
        "Content-Length: 4294967299",
        "Content-Length: 18446744073709551619",
        "Content-Length: 0\r\nContent-Length: 3",
        "Content-Length: 3\r\nl: 0",
        "Content-Length: 3\r\nl: x",
        "Content-Length: 3\nSubject: x",
        "Content-Length 3"
      })
  void where_a_body_ends_nobody_knows_nothing_behind_the_head_is_read(String fields)
      throws IOException {
    String head = message(fields + "\r\n", "");

    assertThat(cut(head + message("Content-Length: 0\r\n", ""), 5)).containsExactly(head);
    assertThat(cutter.isLost()).isTrue();
  }

  @Test
  void a_head_with_bare_line_feeds_ends_and_is_the_last() throws IOException {
    String head = message("Content-Length: 0\r\n", "").replace("\r", "");

    assertThat(cut(head + head, 4)).containsExactly(head);
    assertThat(cutter.isLost()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r\n\0", "\0\0\0\0", "\n", "\r", "\0\r\n\r"})
  void line_ends_and_NULs_between_messages_are_skipped(String junk) throws IOException {
    String message = message("Content-Length: 0\r\n", "");

    assertThat(cut(junk + message + junk + message, 1)).containsExactly(message, message);
    assertThat(cutter.pings()).isZero();
  }

  @Test
  void RFC_5626_4_4_1_two_line_ends_between_messages_are_a_ping() throws IOException {
    String message = message("Content-Length: 0\r\n", "");

    assertThat(cut("\r\n\r\n" + message + "\r\n\r\n\r\n\r\n", 1)).containsExactly(message);
    assertThat(cutter.pings()).isEqualTo(3);
    assertThat(cutter.pings()).isZero();
  }

  @Test
  void a_message_may_be_as_long_as_its_limit_and_not_one_octet_longer() throws IOException {
    String head = message("Content-Length: 65000\r\n", "");
    int room = StreamCutter.MAX_MESSAGE - 65_000 - head.length() - "X: \r\n".length();
    String longest =
        message("X: " + "x".repeat(room) + "\r\nContent-Length: 65000\r\n", "b".repeat(65_000));

    assertThat(cut(longest, 1_000)).containsExactly(longest);
    assertThat(cut(longest.replace("X: ", "X: x"), 1_000).getFirst()).doesNotContain("bbb");
    assertThat(cutter.isLost()).isTrue();
  }

  @Test
  void a_head_without_end_is_cut_off() {
    assertThatThrownBy(() -> cut("x".repeat(StreamCutter.MAX_MESSAGE + 1), 1_000))
        .isInstanceOf(IOException.class);
  }

  @Test
  void between_messages_little_is_held() throws IOException {
    cut(message("Content-Length: 50000\r\n", "b".repeat(50_000)), 1_000);

    assertThat(cutter.held()).isLessThanOrEqualTo(4_096);
  }
}
