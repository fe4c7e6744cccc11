package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.editing.Snippet;
import com.operanttechnologies.followup.editing.SnippetInput;
import com.operanttechnologies.followup.letter.PreviewOf;
import com.operanttechnologies.followup.template.TemplateParts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A snippet as it was typed; public, so that the template can read it. */
public record SnippetForm(
    @Nullable String name, @Nullable String about, @Nullable String html, @Nullable String text) {

  static final SnippetForm EMPTY = new SnippetForm("", "", "", "");

  static SnippetForm of(Snippet snippet) {
    return new SnippetForm(snippet.name(), snippet.about(), snippet.html(), snippet.text());
  }

  SnippetInput input() {
    return new SnippetInput(given(name).strip(), given(about).strip(), lines(html), lines(text));
  }

  /** The snippet as if it were a whole mail to Bob. */
  PreviewOf preview(CurrentMember me) {
    return new PreviewOf(
        new TemplateParts("Snippet", lines(html), lines(text)),
        MetricsUse.DROP,
        null,
        new PreviewOf.Signer(me.name(), me.email()));
  }

  private static String lines(@Nullable String typed) {
    return given(typed).replace("\r\n", "\n");
  }

  private static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
