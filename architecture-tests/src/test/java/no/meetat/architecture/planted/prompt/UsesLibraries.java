package no.meetat.architecture.planted.prompt;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Level;
import org.slf4j.Marker;

/** The domain does input and output, reflects and logs. */
interface UsesLibraries {

  File io();

  Path nio();

  URI net();

  Method reflection();

  Level logging();

  Marker framework();
}
