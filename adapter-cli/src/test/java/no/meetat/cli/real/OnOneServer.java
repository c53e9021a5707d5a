package no.meetat.cli.real;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Tests by a client of a server, which begins anew for each. */
abstract class OnOneServer {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  Served served;

  @BeforeEach
  void a_server_is_ready() throws IOException {
    served = Served.start(folder);
  }

  @AfterEach
  void it_stops() {
    served.close();
  }
}
