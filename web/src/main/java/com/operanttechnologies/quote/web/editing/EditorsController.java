package com.operanttechnologies.quote.web.editing;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.editing.Editors;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An open editor says that it is there, and is told who else is. */
@Controller
class EditorsController {
  private final Editors editors;

  EditorsController(Editors editors) {
    this.editors = editors;
  }

  @PostMapping("/quotes/{id}/editors")
  String seen(CurrentMember me, @PathVariable UUID id, Model model) {
    model.addAttribute("editors", editors.seen(me.tenant(), id, me.memberId()));
    return "quote/editors";
  }
}
