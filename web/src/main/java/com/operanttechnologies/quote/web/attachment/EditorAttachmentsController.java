package com.operanttechnologies.quote.web.attachment;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.web.EditorModel;
import com.operanttechnologies.quote.web.QuoteForm;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files while a quote is written: the form comes back as it was typed. The quote is not saved. */
@Controller
class EditorAttachmentsController {
  private static final String VIEW = "quote/editor";

  private final Quotes quotes;
  private final EditorModel editor;
  private final AttachmentChange change;

  EditorAttachmentsController(Quotes quotes, EditorModel editor, AttachmentChange change) {
    this.quotes = quotes;
    this.editor = editor;
    this.change = change;
  }

  @PostMapping("/quotes/attachments")
  String ofNew(
      CurrentMember me,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String attachment,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model)
      throws IOException {
    QuoteForm form = change.of(me.tenant(), QuoteForm.typed(request), attachment, file, model);
    editor.fill(model, me, form, null);
    return VIEW;
  }

  @PostMapping("/quotes/{id}/attachments")
  String ofDraft(
      CurrentMember me,
      @PathVariable UUID id,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String attachment,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model)
      throws IOException {
    QuoteForm form = change.of(me.tenant(), QuoteForm.typed(request), attachment, file, model);
    editor.fill(model, me, form, quotes.get(me.tenant(), id));
    return VIEW;
  }
}
