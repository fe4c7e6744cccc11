package com.operanttechnologies.followup.template;

/** What became of a template and a recipient's values. */
public sealed interface RenderOutcome {

  /** The mail as it goes into the layout. */
  record Rendered(String subject, String html, String text) implements RenderOutcome {}

  /** A value has no content and no fall-back: the mail is held until somebody helps. */
  record MissingValue(Part part, String field, int line) implements RenderOutcome {

    public String sentence() {
      return "“%s” has no value; line %d of the %s part has no fall-back for it"
          .formatted(field, line, part.words());
    }
  }

  /** The template breaks a rule or a bound: the mail is held and its template needs work. */
  record NotRendered(Part part, String reason) implements RenderOutcome {}
}
