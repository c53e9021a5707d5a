package no.meetat.billing.code;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import no.meetat.billing.database.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file the key is kept in: 64 hexadecimal digits, mode 0600.
 *
 * @param path where it is
 */
record CodeKeyFile(Path path) {

  private static final int LINE_LIMIT = 2 * CodeKey.BYTES + 2;
  private static final Logger LOG = LoggerFactory.getLogger(CodeKeyFile.class);

  boolean exists() {
    return Files.exists(path);
  }

  /** The key; none when the file holds none. */
  Option<CodeKey> read() throws IOException {
    if (OwnerOnly.isOpenToOthers(path)) {
      LOG.warn("{} can be read or written by others: allow it to its owner only", path);
    }
    return Files.size(path) <= LINE_LIMIT ? parse(Files.readAllBytes(path)) : Option.none();
  }

  /** A new key; the file appears whole or not at all. */
  CodeKey create() throws IOException {
    byte[] secret = new byte[CodeKey.BYTES];
    new SecureRandom().nextBytes(secret);
    Path draft = path.resolveSibling(path.getFileName() + ".new");
    OwnerOnly.createFile(draft);
    write(draft, HexFormat.of().formatHex(secret) + "\n");
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    return new CodeKey(secret);
  }

  private static void write(Path file, String line) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }

  private static Option<CodeKey> parse(byte[] content) {
    String digits = new String(content, StandardCharsets.US_ASCII).strip();
    return Option.some(digits)
        .filter(text -> text.matches("[0-9a-f]{" + 2 * CodeKey.BYTES + "}"))
        .map(text -> new CodeKey(HexFormat.of().parseHex(text)));
  }
}
