package com.operanttechnologies.seal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accepted documents are sealed.
 *
 * @param tsaUrl address of a time-stamp authority (RFC 3161); with one, seals are of the level B-T
 *     and nothing else
 * @param tries how often a time stamp is asked for before a person has to look after it
 */
@ConfigurationProperties("operant.seal")
public record SealSettings(@Nullable URI tsaUrl, @DefaultValue("12") int tries) {

  public SealSettings {
    if (tries < 1) {
      throw new IllegalArgumentException("operant.seal.tries must be at least 1");
    }
    if (tsaUrl != null && (tsaUrl.getHost() == null || tsaUrl.getScheme() == null)) {
      throw new IllegalArgumentException(
          "operant.seal.tsa-url is an absolute address such as https://tsa.example.com/tsr");
    }
  }

  public SealLevel level() {
    return tsaUrl == null ? SealLevel.B_B : SealLevel.B_T;
  }
}
