package com.operanttechnologies.mail.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the frame. The HTML content is trusted markup, made by the product or by a checked
 * template; everything else is plain text. The footer's lines hold the seller's postal address.
 */
public record LayoutModel(
    String brandName,
    AccentColour accent,
    String preheader,
    String contentHtml,
    String contentText,
    @Nullable Button button,
    List<String> footerLines,
    @Nullable String unsubscribeUrl,
    Why why,
    Locale locale) {

  public LayoutModel {
    footerLines = List.copyOf(footerLines);
  }

  /** Of a mail about a quote. */
  public LayoutModel(
      String brandName,
      AccentColour accent,
      String preheader,
      String contentHtml,
      String contentText,
      @Nullable Button button,
      List<String> footerLines,
      @Nullable String unsubscribeUrl,
      Locale locale) {
    this(
        brandName,
        accent,
        preheader,
        contentHtml,
        contentText,
        button,
        footerLines,
        unsubscribeUrl,
        Why.QUOTE,
        locale);
  }
}
