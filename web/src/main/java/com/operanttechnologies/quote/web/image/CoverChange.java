package com.operanttechnologies.quote.web.image;

import com.operanttechnologies.image.AlternativeText;
import com.operanttechnologies.image.Fit;
import com.operanttechnologies.image.ImageFile;
import com.operanttechnologies.image.Images;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.web.QuoteForm;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** A form with another cover, or with none. Only the picture itself is kept. */
@Component
public class CoverChange {
  private final Images images;

  CoverChange(Images images) {
    this.images = images;
  }

  /**
   * The form as it is now; what cannot be taken is said in the model.
   *
   * @param act {@code remove}; anything else takes the file
   */
  public QuoteForm of(
      UUID tenant, QuoteForm form, String act, @Nullable MultipartFile file, Model model)
      throws IOException {
    try {
      CoverInput cover = act.equals("remove") ? CoverInput.NONE : taken(tenant, file);
      model.addAttribute("coverChanged", true);
      Map<String, String> fields = new TreeMap<>(form.fields());
      CoverField.write(cover, fields);
      return new QuoteForm(fields, form.lines());
    } catch (InvalidInput refused) {
      model.addAttribute("coverProblem", refused.errors().getFirst().message());
      return form;
    }
  }

  /** What the picture before has shown, the next one need not show: its file's name says it. */
  private CoverInput taken(UUID tenant, @Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      throw new InvalidInput("file", "Choose a PNG or JPEG picture first.");
    }
    ImageFile kept = images.keep(tenant, file.getBytes(), Fit.COVER);
    return new CoverInput(
        kept.sha256(),
        AlternativeText.ofFileName(file.getOriginalFilename()),
        kept.width(),
        kept.height());
  }
}
