package com.operanttechnologies.testing;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.account.SetUp;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The story all tests tell: at Acme Sails, Ada sells. Each call founds another Acme Sails. */
public class Fixtures {
  public static final String PASSWORD = "wind from the west";

  /** Acme's clock: a day ahead of the machine's for some hours. */
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final SetUp setUp;
  private final Members members;
  private final ApiKeys keys;

  Fixtures(SetUp setUp, Members members, ApiKeys keys) {
    this.setUp = setUp;
    this.members = members;
    this.keys = keys;
  }

  /** A member who can sign in with {@link #PASSWORD}. */
  public record Person(UUID tenant, UUID id, String email) {}

  public Person ada() {
    return ada("ada%d@acme.example".formatted(COUNT.incrementAndGet()));
  }

  public Person ada(String email) {
    UUID tenant = setUp.tenant("Acme Sails", BERLIN.getId());
    UUID id = members.create(tenant, email, "Ada Lovelace", Role.ADMIN, PASSWORD);
    return new Person(tenant, id, email);
  }

  /** A colleague of Ada's who is no admin. */
  public Person colleagueOf(Person ada) {
    String email = "carl%d@acme.example".formatted(COUNT.incrementAndGet());
    UUID id = members.create(ada.tenant(), email, "Carl Friedrich", Role.MEMBER, PASSWORD);
    return new Person(ada.tenant(), id, email);
  }

  public String keyOf(Person ada) {
    return keys.create(ada.tenant(), "CRM", ada.id());
  }
}
