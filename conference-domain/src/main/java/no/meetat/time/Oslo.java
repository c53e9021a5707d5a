package no.meetat.time;

import java.time.ZoneId;

/** Norwegian time: what people write and read, and what days and months are counted by (S36). */
public final class Oslo {

  public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  private Oslo() {}
}
