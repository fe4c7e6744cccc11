package com.operanttechnologies.account;

import com.operanttechnologies.problem.InvalidInput;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id: 19 MiB, two passes, as OWASP's cheat sheet asks. */
@Component
public class Passwords {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

  /** Bounds the memory that many logins at once can take. */
  private final Semaphore seats = new Semaphore(4);

  private final String nobodys = encoder.encode("nobody's password");

  /**
   * @throws InvalidInput if the password is too short, too long or the address itself
   */
  public String hash(String password, String email) {
    if (password.length() < SHORTEST) {
      throw new InvalidInput("password", "Use " + SHORTEST + " characters or more.");
    }
    if (password.length() > LONGEST) {
      throw new InvalidInput("password", "Use " + LONGEST + " characters at most.");
    }
    if (password.equalsIgnoreCase(email)) {
      throw new InvalidInput("password", "Use something other than the e-mail address.");
    }
    return seated(() -> encoder.encode(password));
  }

  /** Takes as long without a hash as with one, so that time does not tell who has an account. */
  public boolean matches(String password, @Nullable String hash) {
    if (password.length() > LONGEST) {
      return false;
    }
    boolean same = seated(() -> encoder.matches(password, hash == null ? nobodys : hash));
    return same && hash != null;
  }

  private <T> T seated(Supplier<T> work) {
    seats.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      seats.release();
    }
  }
}
