package com.operanttechnologies.evidence.web;

import com.operanttechnologies.evidence.FindingWords;
import com.operanttechnologies.evidence.Verification;
import com.operanttechnologies.evidence.Verifier;
import com.operanttechnologies.problem.InvalidInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Checks what anybody sends: without login, database or network, and nothing is kept. Only few
 * documents are looked at at once, as a hostile one may take all it can get.
 */
@Controller
@RequestMapping("/verify")
class VerifyController {
  private static final int LARGEST = 20 * 1024 * 1024;
  private static final int AT_ONCE = 2;
  private static final int SECONDS = 15;

  private final Verifier verifier = new Verifier(Set.of());
  private final Semaphore room = new Semaphore(AT_ONCE);

  @GetMapping
  ModelAndView ask(Locale locale) {
    return page(locale, null, null, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView check(@RequestParam(required = false) @Nullable MultipartFile pdf, Locale locale)
      throws IOException, InterruptedException {
    FindingWords words = FindingWords.in(locale);
    String refusal = refusal(pdf);
    if (pdf == null || refusal != null) {
      return page(locale, null, words.say(String.valueOf(refusal)), refused());
    }
    Optional<Verification> checked = checked(pdf);
    return checked.isEmpty()
        ? page(locale, null, words.say("busy"), HttpStatus.SERVICE_UNAVAILABLE)
        : page(locale, VerificationPage.of(checked.get(), words), null, HttpStatus.OK);
  }

  /** The same for programs. */
  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Verification> checkForPrograms(
      @RequestParam(required = false) @Nullable MultipartFile pdf)
      throws IOException, InterruptedException {
    String refusal = refusal(pdf);
    if (pdf == null || refusal != null) {
      String sentence = FindingWords.in(Locale.ENGLISH).say(String.valueOf(refusal));
      throw new InvalidInput("pdf", sentence);
    }
    return checked(pdf)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
  }

  private static HttpStatusCode refused() {
    return HttpStatusCode.valueOf(422);
  }

  private static @Nullable String refusal(@Nullable MultipartFile pdf) {
    if (pdf == null || pdf.isEmpty()) {
      return "missing";
    }
    return pdf.getSize() > LARGEST ? "tooLarge" : null;
  }

  private Optional<Verification> checked(MultipartFile pdf)
      throws IOException, InterruptedException {
    if (!room.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(verifier.verify(pdf.getBytes()));
    } finally {
      room.release();
    }
  }

  private static ModelAndView page(
      Locale locale,
      @Nullable VerificationPage result,
      @Nullable String problem,
      HttpStatusCode status) {
    FindingWords words = FindingWords.in(locale);
    Map<String, Object> model = new HashMap<>();
    model.put("t", words);
    model.put("lang", VerificationPage.lang(words));
    if (result != null) {
      model.put("result", result);
    }
    if (problem != null) {
      model.put("problem", problem);
    }
    return new ModelAndView("evidence/verify", model, status);
  }
}
