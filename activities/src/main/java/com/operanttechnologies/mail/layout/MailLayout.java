package com.operanttechnologies.mail.layout;

import com.operanttechnologies.engine.text.ProductTemplates;
import com.operanttechnologies.engine.text.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts a mail's content into the frame that all mails of the product share. */
public final class MailLayout {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi");

  private MailLayout() {}

  public static LaidOut render(LayoutModel mail) {
    var model = new HashMap<String, Object>();
    model.put("brandName", mail.brandName());
    model.put("accent", mail.accent().hex());
    model.put("preheader", mail.preheader());
    model.put("contentHtml", mail.contentHtml().strip());
    model.put("contentText", mail.contentText().strip());
    model.put("footerLines", mail.footerLines());
    model.put("lang", mail.locale().toLanguageTag());
    model.put("dir", direction(mail.locale()));
    model.put("words", words(mail.locale(), mail.brandName(), mail.why()));
    if (mail.button() != null) {
      model.put("button", button(mail.button(), mail.accent(), mail.locale()));
    }
    if (mail.unsubscribeUrl() != null) {
      model.put("unsubscribeUrl", mail.unsubscribeUrl());
    }
    return new LaidOut(
        ProductTemplates.render("mail/layout.ftlh", model),
        ProductTemplates.render("mail/layout.ftl", model));
  }

  /** The button alone, for content that places it itself. */
  public static LaidOut button(Button button, AccentColour accent, Locale locale) {
    var model =
        Map.of(
            "label", button.label(),
            "url", button.url(),
            "accent", accent.hex(),
            "onAccent", accent.textOn(),
            "fallback", Words.of("mail", locale).say("button.fallback"));
    return new LaidOut(
        ProductTemplates.render("mail/button.ftlh", model),
        ProductTemplates.render("mail/button.ftl", model));
  }

  private static Map<String, String> words(Locale locale, String brandName, Why why) {
    var words = Words.of("mail", locale);
    return Map.of(
        "unsubscribe", words.say("footer.unsubscribe"),
        "why", words.say(why.key(), brandName));
  }

  private static String direction(Locale locale) {
    return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
  }
}
