package com.operanttechnologies.followup.template;

/** The sources of a mail's three parts, as a tenant wrote them. */
public record TemplateParts(String subject, String html, String text) {

  public String source(Part part) {
    return switch (part) {
      case SUBJECT -> subject;
      case HTML -> html;
      case TEXT -> text;
    };
  }
}
