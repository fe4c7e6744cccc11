package com.operanttechnologies.seal.web.api;

import com.operanttechnologies.seal.archive.ArchiveOverview;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of them in numbers, and those that come first.
 *
 * @param failing whose last try has failed
 * @param givenUp among these, those that have to be asked for
 * @param nextAt when the next one is renewed
 */
record RenewalsJson(
    int documents,
    int due,
    int failing,
    int givenUp,
    @Nullable Instant nextAt,
    @Nullable String lastFailure,
    List<RenewalJson> items) {
  static RenewalsJson of(ArchiveOverview all) {
    return new RenewalsJson(
        all.documents(),
        all.due(),
        all.failing(),
        all.givenUp(),
        all.nextAt(),
        all.lastFailure(),
        all.first().stream().map(RenewalJson::of).toList());
  }
}
