package com.operanttechnologies.quote.web.attachment;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.attachment.Attachments;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.tenant.Tenants;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** A form with one file more, one less, or in another order. Only the file itself is kept. */
@Component
public class AttachmentChange {
  private static final Pattern ACT = Pattern.compile("(up|down|remove):([0-9]{1,2})");

  private final Tenants tenants;
  private final Attachments attachments;

  AttachmentChange(Tenants tenants, Attachments attachments) {
    this.tenants = tenants;
    this.attachments = attachments;
  }

  /**
   * The form as it is now; what cannot be taken is said in the model.
   *
   * @param act such as {@code up:1}; anything else adds the file
   */
  public QuoteForm of(
      UUID tenant, QuoteForm form, String act, @Nullable MultipartFile file, Model model)
      throws IOException {
    List<AttachmentInput> files =
        new ArrayList<>(AttachmentLines.read(form.fields().get(AttachmentLines.FIELD)));
    Matcher asked = ACT.matcher(act);
    try {
      if (asked.matches()) {
        move(files, asked.group(1), Integer.parseInt(asked.group(2)));
      } else {
        add(tenant, files, file);
      }
      model.addAttribute("attachmentsChanged", true);
    } catch (InvalidInput refused) {
      model.addAttribute("attachmentProblem", refused.errors().getFirst().message());
      return form;
    }
    return form.with(AttachmentLines.FIELD, AttachmentLines.write(files));
  }

  private static void move(List<AttachmentInput> files, String act, int place) {
    int other = act.equals("up") ? place - 1 : place + 1;
    if (place >= files.size()) {
      return;
    }
    if (act.equals("remove")) {
      files.remove(place);
    } else if (other >= 0 && other < files.size()) {
      Collections.swap(files, place, other);
    }
  }

  /** A file of the same name takes the place of the one before. */
  private void add(UUID tenant, List<AttachmentInput> files, @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      throw new InvalidInput("file", "Choose a PDF first.");
    }
    AttachedFile kept = attachments.keep(tenant, file.getOriginalFilename(), file.getBytes());
    AttachmentInput added = AttachmentInput.of(kept);
    List<AttachmentInput> before = List.copyOf(files);
    files.replaceAll(each -> Objects.equals(each.name(), added.name()) ? added : each);
    if (!files.contains(added)) {
      files.add(added);
    }
    try {
      tenants.run(tenant, () -> attachments.known(files));
    } catch (InvalidInput tooMuch) {
      files.clear();
      files.addAll(before);
      throw tooMuch;
    }
  }
}
