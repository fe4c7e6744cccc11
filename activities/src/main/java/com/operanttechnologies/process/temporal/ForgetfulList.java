package com.operanttechnologies.process.temporal;

import io.temporal.testserver.TestServer;
import java.lang.reflect.Field;
import java.util.LinkedList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the place of a list that the in-process server only fills for its error messages.
 *
 * <p>Its clock notes every lock and unlock there, never forgets one, and looks through it from the
 * beginning at each unlock: after some thousand mails that cost more than sending them.
 */
final class ForgetfulList extends LinkedList<Object> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ForgetfulList.class);

  private ForgetfulList() {}

  /** False, and the server is slow but right, if it is not made as we know it. */
  static boolean takesPlaceIn(TestServer.InProcessTestServer server) {
    try {
      Object starter = field(server, "testServicesStarter").get(server);
      Object clock = field(starter, "selfAdvancingTimer").get(starter);
      field(clock, "lockEvents").set(clock, new ForgetfulList());
      return true;
    } catch (ReflectiveOperationException | RuntimeException different) {
      LOG.warn(
          "The in-process Temporal server will become slow with time: {}", different.toString());
      return false;
    }
  }

  private static Field field(Object owner, String name) throws NoSuchFieldException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  public boolean add(Object event) {
    return true;
  }

  /** As if it had been there: the server takes anything else for an unbalanced unlock. */
  @Override
  public boolean remove(Object event) {
    return true;
  }
}
