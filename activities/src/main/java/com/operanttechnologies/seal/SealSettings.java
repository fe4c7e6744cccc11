package com.operanttechnologies.seal;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accepted documents are sealed.
 *
 * @param tsaUrl address of a time-stamp authority (RFC 3161)
 * @param level of all seals, and nothing lower: b-b, b-t, b-lt or b-lta; absent: b-t with an
 *     authority, b-b without
 * @param tries how often what others have to give is asked for before a person has to look after it
 */
@ConfigurationProperties("operant.seal")
public record SealSettings(
    @Nullable URI tsaUrl, @Nullable SealLevel level, @DefaultValue("12") int tries) {

  public SealSettings {
    if (tries < 1) {
      throw new IllegalArgumentException("operant.seal.tries must be at least 1");
    }
    if (tsaUrl != null && (tsaUrl.getHost() == null || tsaUrl.getScheme() == null)) {
      throw new IllegalArgumentException(
          "operant.seal.tsa-url is an absolute address such as https://tsa.example.com/tsr");
    }
    if (level == null) {
      level = tsaUrl == null ? SealLevel.B_B : SealLevel.B_T;
    }
    if (tsaUrl == null && level.reaches(SealLevel.B_T)) {
      throw new IllegalArgumentException(
          "operant.seal.level is %s, which needs a time-stamp authority: set operant.seal.tsa-url"
              .formatted(level.notation()));
    }
  }

  /** Whether the seal carries a time stamp. */
  public boolean isStamped() {
    return level().reaches(SealLevel.B_T);
  }

  @Override
  public SealLevel level() {
    return Objects.requireNonNull(level);
  }
}
