package com.operanttechnologies.quote.web.image;

import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.image.QuoteImage;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.ui.Model;

/** The cover as a form carries it: hash and size in one field, what it shows in another. */
public final class CoverField {
  static final String FIELD = "cover";
  static final String ALTERNATIVE = "coverAlternative";
  private static final Pattern PARTS = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,4}) ([0-9]{1,4})");

  private CoverField() {}

  /** What cannot be read was not written by a form: no cover. */
  public static CoverInput read(Map<String, String> fields) {
    Matcher parts = PARTS.matcher(fields.getOrDefault(FIELD, "").strip());
    return parts.matches()
        ? new CoverInput(
            parts.group(1),
            fields.getOrDefault(ALTERNATIVE, ""),
            Integer.valueOf(parts.group(2)),
            Integer.valueOf(parts.group(3)))
        : CoverInput.NONE;
  }

  public static void write(CoverInput cover, Map<String, String> fields) {
    List<QuoteImage> images = CoverInput.images(cover);
    if (images.isEmpty()) {
      fields.put(FIELD, "");
      fields.put(ALTERNATIVE, "");
    } else {
      QuoteImage image = images.getFirst();
      fields.put(FIELD, image.sha256() + " " + image.width() + " " + image.height());
      fields.put(ALTERNATIVE, image.alternative());
    }
  }

  /** To be looked at in the form. */
  public static void show(Map<String, String> fields, Model model) {
    CoverInput.images(read(fields)).forEach(image -> model.addAttribute("coverImage", image));
  }
}
