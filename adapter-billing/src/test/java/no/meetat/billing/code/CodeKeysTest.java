package no.meetat.billing.code;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import no.meetat.billing.TestStore;
import no.meetat.booking.AccessCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class CodeKeysTest {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(CodeKeyFile.class);
  private @TempDir Path directory;

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  @Test
  void S8_a_key_that_others_may_read_is_warned_of() throws IOException {
    TestStore.open(directory).close();
    assertThat(log.list).isEmpty();

    Path key = directory.resolve("code.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    TestStore.open(directory).close();

    assertThat(log.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEqualTo(key + " can be read or written by others: allow it to its owner only");
  }

  @Test
  void S8_the_hash_of_a_code_depends_on_the_key() {
    AccessCode code = new AccessCode("48291374");
    byte[] other = new byte[CodeKey.BYTES];
    other[0] = 1;

    assertThat(new CodeKey(new byte[CodeKey.BYTES]).hash(code))
        .hasSize(64)
        .isNotEqualTo(new CodeKey(other).hash(code));
  }
}
