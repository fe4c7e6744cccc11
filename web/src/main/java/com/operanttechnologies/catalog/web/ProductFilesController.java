package com.operanttechnologies.catalog.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.catalog.ProductFiles;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Products as files: looked at first, then taken. */
@Controller
class ProductFilesController {
  private static final String VIEW = "catalog/files";

  private final ProductFiles files;

  ProductFilesController(ProductFiles files) {
    this.files = files;
  }

  @GetMapping("/catalogue/import")
  String show(Model model) {
    model.addAttribute("megabytes", ProductFiles.LARGEST_MEGABYTES);
    model.addAttribute("most", ProductFiles.MOST_ROWS);
    return VIEW;
  }

  /**
   * @param run {@code dry} looks only
   * @param fragment asked by the page's script: the form stays with its file, and what is said is
   *     put above it
   */
  @PostMapping("/catalogue/import")
  String take(
      CurrentMember me,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "dry") String run,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
      Model model,
      HttpServletResponse response)
      throws IOException {
    show(model);
    model.addAttribute("fragment", fragment);
    try (InputStream bytes = file.getInputStream()) {
      model.addAttribute("report", files.take(me.tenant(), bytes, "dry".equals(run), me));
      model.addAttribute("dry", "dry".equals(run));
      return VIEW;
    } catch (InvalidInput refused) {
      String view = Refusal.show(VIEW, model, Map.of(), refused, response);
      if (fragment) {
        response.setStatus(HttpServletResponse.SC_OK);
      }
      return view;
    }
  }

  @GetMapping("/catalogue/products.csv")
  void export(CurrentMember me, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"products.csv\"");
    files.write(me.tenant(), response.getWriter());
  }
}
