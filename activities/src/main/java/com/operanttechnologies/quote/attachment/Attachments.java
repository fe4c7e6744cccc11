package com.operanttechnologies.quote.attachment;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.document.AttachedPage;
import com.operanttechnologies.document.AttachedPdf;
import com.operanttechnologies.document.AttachmentReader;
import com.operanttechnologies.document.AttachmentRefused;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.attachment.AttachmentTable.Kept;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that stand behind quotes: taken from people, written on quotes, handed out again. */
@Component
public class Attachments {
  private static final AttachedPage BLANK = new AttachedPage(new byte[0], "");

  private final Tenants tenants;
  private final AttachmentTable table;
  private final AttachmentReader reader;

  Attachments(Tenants tenants, AttachmentTable table, AttachmentReader reader) {
    this.tenants = tenants;
    this.table = table;
    this.reader = reader;
  }

  /**
   * Keeps an uploaded file, outside of a transaction, as its pages are looked at first. The same
   * bytes are kept once.
   *
   * @param path as a browser names the file, perhaps with its folder
   * @throws InvalidInput on {@code file}, saying in words why it cannot be taken
   */
  public AttachedFile keep(UUID tenant, @Nullable String path, byte[] pdf) {
    String given = path == null ? "" : path;
    String name =
        AttachmentCheck.name(
            given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
    String wrong = AttachmentCheck.wrong(name);
    if (wrong != null) {
      throw new InvalidInput("file", wrong);
    }
    List<AttachedPage> pages = read(pdf);
    String sha256 = Digests.sha256(pdf);
    tenants.run(
        tenant,
        () -> {
          table.removeUnused();
          table.insert(sha256, pdf, pages);
          table.use(Set.of(sha256));
        });
    return new AttachedFile(name, sha256, pages.size());
  }

  private List<AttachedPage> read(byte[] pdf) {
    try {
      return reader.read(pdf);
    } catch (AttachmentRefused refused) {
      throw new InvalidInput("file", String.valueOf(refused.getMessage()));
    }
  }

  /**
   * The files as they are kept, with the true number of their pages; absent stays absent. Inside
   * the tenant's transaction.
   *
   * @throws InvalidInput naming each that is not known or has no name, and what is too much
   */
  public @Nullable List<AttachmentInput> known(@Nullable List<AttachmentInput> asked) {
    if (asked == null || asked.isEmpty()) {
      return asked;
    }
    List<AttachmentInput> files = asked.stream().filter(Objects::nonNull).toList();
    Map<String, Kept> known =
        table.use(files.stream().map(file -> String.valueOf(file.sha256())).distinct().toList());
    List<FieldError> problems = AttachmentCheck.of(files, known);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    List<AttachmentInput> kept = new ArrayList<>();
    for (AttachmentInput file : files) {
      Kept there = Objects.requireNonNull(known.get(file.sha256()));
      kept.add(
          new AttachmentInput(AttachmentCheck.name(file.name()), there.sha256(), there.pages()));
    }
    return kept;
  }

  /** To be printed, with bytes and pictures; inside the tenant's transaction. */
  public List<AttachedPdf> printable(List<AttachedFile> files) {
    return files.stream()
        .map(file ->
            new AttachedPdf(
                file.name(), file.sha256(), bytes(file.sha256()), table.pages(file.sha256())))
        .toList();
  }

  /** For an index alone. */
  public static List<AttachedPdf> listed(List<AttachedFile> files) {
    return files.stream()
        .map(file ->
            new AttachedPdf(
                file.name(), file.sha256(), new byte[0], Collections.nCopies(file.pages(), BLANK)))
        .toList();
  }

  /** A file as it was uploaded. */
  public byte[] pdf(UUID tenant, String sha256) {
    return tenants.as(tenant, () -> bytes(sha256));
  }

  private byte[] bytes(String sha256) {
    return table.pdf(sha256).orElseThrow(() -> new NotFound("The attachment"));
  }

  /**
   * What no quote template has: it may say anything, as terms that somebody typed may. Inside the
   * tenant's transaction.
   */
  public List<AttachedFile> ofNoTemplate(List<AttachedFile> files) {
    Set<String> known = files.isEmpty() ? Set.of() : table.ofTemplates();
    return files.stream().filter(file -> !known.contains(file.sha256())).toList();
  }
}
