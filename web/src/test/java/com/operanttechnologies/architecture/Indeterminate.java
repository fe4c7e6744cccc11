package com.operanttechnologies.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Calls whose answer is another one at a replay. */
final class Indeterminate {
  private static final Predicate<String> ANY = name -> true;

  private static final Map<String, Predicate<String>> BY_OWNER =
      Map.ofEntries(
          Map.entry(
              "java.lang.System",
              Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit")::contains),
          Map.entry("java.lang.Math", "random"::equals),
          Map.entry("java.util.UUID", "randomUUID"::equals),
          Map.entry("java.util.Random", "<init>"::equals),
          Map.entry("java.util.SplittableRandom", ANY),
          Map.entry("java.security.SecureRandom", ANY),
          Map.entry("java.util.concurrent.ThreadLocalRandom", ANY),
          Map.entry("java.util.Timer", ANY),
          Map.entry("java.lang.Thread", ANY),
          Map.entry("java.lang.Runtime", ANY),
          Map.entry("java.lang.ProcessBuilder", ANY),
          Map.entry("java.lang.ThreadLocal", ANY),
          Map.entry("java.util.concurrent.CompletableFuture", ANY),
          Map.entry("java.util.Locale", "getDefault"::equals),
          Map.entry("java.util.TimeZone", "getDefault"::equals),
          Map.entry("java.util.Calendar", "getInstance"::equals),
          Map.entry("java.time.Clock", ANY),
          Map.entry("java.time.ZoneId", "systemDefault"::equals));

  private static final Set<String> PACKAGES =
      Set.of("java.io", "java.nio.file", "java.nio.channels", "java.net", "java.sql", "javax.sql");

  /** Values and failures that only live in packages of the world. */
  private static final Set<String> HARMLESS =
      Set.of("java.net.URI", "java.io.IOException", "java.io.UncheckedIOException");

  private Indeterminate() {}

  static boolean isForbidden(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getFullName();
    String name = target.getName();
    return BY_OWNER.getOrDefault(owner, none -> false).test(name)
        || owner.startsWith("java.time.") && name.equals("now")
        || owner.equals("java.util.Date") && isEmptyConstructor(target)
        || owner.startsWith("java.util.concurrent.Exec")
        || owner.startsWith("java.util.concurrent.locks.")
        || owner.startsWith("java.util.stream.") && name.equals("parallel")
        || name.equals("parallelStream")
        || PACKAGES.contains(target.getOwner().getPackageName()) && !HARMLESS.contains(owner);
  }

  private static boolean isEmptyConstructor(CodeUnitAccessTarget target) {
    return target.getName().equals("<init>") && target.getRawParameterTypes().isEmpty();
  }
}
