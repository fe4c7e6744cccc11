package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.followup.editing.TemplateVersion;
import com.operanttechnologies.followup.letter.Preview;
import com.operanttechnologies.followup.template.advice.Finding;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.Specimens.Header;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Templates, as programs read and write them. */
final class TemplateJson {
  private TemplateJson() {}

  /** The three texts of a mail. */
  record Texts(String subject, String html, String text) {}

  /**
   * What is to be shown; absent texts are those of the step.
   *
   * @param quote whose customer reads it; absent: Bob, who is made up
   * @param metrics none, drop or hold; absent: as the step has it
   */
  record Wanted(
      @Nullable String subject,
      @Nullable String html,
      @Nullable String text,
      @Nullable String metrics,
      @Nullable UUID quote) {}

  /** A version of a template. */
  record VersionJson(
      int version, String subject, String html, String text, String author, Instant publishedAt) {
    static VersionJson of(TemplateVersion version) {
      return new VersionJson(
          version.number(),
          version.parts().subject(),
          version.parts().html(),
          version.parts().text(),
          version.author().name(),
          version.publishedAt());
    }
  }

  /**
   * A mail as it would leave; its texts are absent while it cannot be written.
   *
   * @param language in which this customer gets the product's own words, such as de; absent: the
   *     words are yours, and everybody gets them as they are written
   */
  record PreviewJson(
      @Nullable String subject,
      @Nullable String html,
      @Nullable String text,
      List<FindingJson> findings,
      List<HeaderJson> headers,
      @Nullable String language) {
    static PreviewJson of(Preview preview) {
      Letter letter = preview.letter();
      return new PreviewJson(
          letter == null ? null : letter.subject(),
          letter == null ? null : letter.html(),
          letter == null ? null : letter.text(),
          preview.findings().stream().map(FindingJson::of).toList(),
          preview.headers().stream().map(HeaderJson::of).toList(),
          preview.spoken() == null ? null : preview.spoken().getLanguage());
    }
  }

  /**
   * Something to know.
   *
   * @param severity error: cannot be published; advice: can
   * @param part subject, html or text; absent: about the mail as a whole
   */
  record FindingJson(String severity, @Nullable String part, int line, int column, String message) {
    static FindingJson of(Finding finding) {
      return new FindingJson(
          finding.error() ? "error" : "advice",
          finding.part() == null ? null : finding.part().name().toLowerCase(Locale.ROOT),
          finding.line(),
          finding.column(),
          finding.sentence());
    }
  }

  /** A header field as it would stand on the wire. */
  record HeaderJson(String name, String value) {
    static HeaderJson of(Header header) {
      return new HeaderJson(header.name(), header.value());
    }
  }
}
