package com.operanttechnologies.contact.web.imports;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.imports.Import;
import com.operanttechnologies.contact.imports.Imports;
import com.operanttechnologies.contact.imports.Uploads;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The imports there were, and the next file. */
@Controller
@RequestMapping("/contacts/imports")
class ImportsController {
  private static final String VIEW = "contact/imports/list";
  private static final int SHOWN = 50;

  private final Tenants tenants;
  private final Imports imports;
  private final Uploads uploads;

  ImportsController(Tenants tenants, Imports imports, Uploads uploads) {
    this.tenants = tenants;
    this.imports = imports;
    this.uploads = uploads;
  }

  @GetMapping
  String list(CurrentMember me, Model model) {
    model.addAttribute("imports", tenants.as(me.tenant(), () -> imports.newest(SHOWN)));
    model.addAttribute("megabytes", Uploads.LARGEST_MEGABYTES);
    model.addAttribute("rows", Uploads.MOST_ROWS);
    return VIEW;
  }

  @PostMapping
  String take(
      CurrentMember me, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
      throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      Import taken = uploads.take(me.tenant(), name, bytes, me.label());
      return "redirect:/contacts/imports/" + taken.id() + "/columns";
    } catch (InvalidInput refused) {
      list(me, model);
      return Refusal.show(VIEW, model, Map.of(), refused, response);
    }
  }
}
