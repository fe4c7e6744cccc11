package com.operanttechnologies.contact.web.imports;

import com.operanttechnologies.account.CurrentMember;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What could not be imported, to download. */
@Controller
class ProblemsController {
  private final ProblemsCsv csv;

  ProblemsController(ProblemsCsv csv) {
    this.csv = csv;
  }

  @GetMapping("/contacts/imports/{id}/problems.csv")
  void problems(CurrentMember me, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    csv.write(me.tenant(), id, response);
  }
}
