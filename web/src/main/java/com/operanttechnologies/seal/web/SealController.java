package com.operanttechnologies.seal.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.seal.SealLevel;
import com.operanttechnologies.seal.SealSettings;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** With whose key accepted quotes are sealed. */
@Controller
@RequestMapping("/settings/seal")
class SealController {
  private static final String VIEW = "seal/settings";

  private final SealActs acts;
  private final SealSettings settings;

  SealController(SealActs acts, SealSettings settings) {
    this.acts = acts;
    this.settings = settings;
  }

  @ModelAttribute
  void describe(CurrentMember me, Model model) {
    model.addAttribute("key", acts.inUse(me));
    model.addAttribute("used", acts.used(me));
    model.addAttribute("archive", acts.archive(me));
    model.addAttribute("level", settings.level().notation());
    model.addAttribute("means", meaning(settings.level()));
  }

  private static String meaning(SealLevel level) {
    return switch (level) {
      case B_B -> "without a time stamp";
      case B_T -> "with a time stamp";
      case B_LT -> "with a time stamp, and with proofs that no certificate was revoked";
      case B_LTA ->
          "with a time stamp, with proofs that no certificate was revoked, and with a"
              + " time stamp over them";
    };
  }

  @GetMapping
  String show() {
    return VIEW;
  }

  /** For customers who want to compare. */
  @GetMapping("/certificate")
  ResponseEntity<String> certificate(CurrentMember me) {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/x-pem-file"))
        .header("Content-Disposition", "attachment; filename=\"seal.pem\"")
        .body(acts.pem(me));
  }

  @PostMapping
  String upload(
      CurrentMember me,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String password,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      acts.upload(me, file == null ? new byte[0] : file.getBytes(), password);
      return "redirect:/settings/seal?done=uploaded";
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, Map.of(), refused, response);
    }
  }

  @PostMapping("/removal")
  String remove(CurrentMember me) {
    acts.remove(me);
    return "redirect:/settings/seal?done=removed";
  }

  /** Begins in the background: authorities may take their time. */
  @PostMapping("/renewal")
  String renew(CurrentMember me) {
    acts.renewDue(me);
    return "redirect:/settings/seal?done=renewing";
  }
}
