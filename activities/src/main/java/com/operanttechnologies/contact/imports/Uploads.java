package com.operanttechnologies.contact.imports;

import com.operanttechnologies.contact.imports.Import.Checked;
import com.operanttechnologies.contact.imports.Import.Ran;
import com.operanttechnologies.contact.imports.jdbc.FileTable;
import com.operanttechnologies.contact.imports.jdbc.ImportTable;
import com.operanttechnologies.engine.csv.CharsetCheck;
import com.operanttechnologies.engine.csv.CsvFile;
import com.operanttechnologies.engine.csv.CsvRow;
import com.operanttechnologies.engine.csv.CsvShape;
import com.operanttechnologies.engine.csv.SeparatorGuess;
import com.operanttechnologies.engine.csv.UnreadableFile;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in, piece by piece, and looks at what they are. */
@Component
public class Uploads {
  public static final int LARGEST_MEGABYTES = 50;
  public static final int MOST_ROWS = 200_000;

  private static final int PIECE = 512 * 1024;
  private static final int SAMPLE = 5;

  private final Tenants tenants;
  private final ImportTable imports;
  private final FileTable files;

  Uploads(Tenants tenants, ImportTable imports, FileTable files) {
    this.tenants = tenants;
    this.imports = imports;
    this.files = files;
  }

  /**
   * Keeps the file and guesses what its columns are.
   *
   * @param createdBy who brings it, in words
   * @throws InvalidInput on {@code file} if it is too large or no CSV; then nothing is kept
   * @throws IOException if it breaks off; then nothing is kept
   */
  public Import take(UUID tenant, String fileName, InputStream bytes, String createdBy)
      throws IOException {
    String name = fileName.isBlank() ? "contacts.csv" : fileName;
    String shown = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
    UUID id =
        tenants.as(
            tenant,
            () -> imports.begin(shown.substring(0, Math.min(shown.length(), 120)), createdBy));
    @Nullable Import taken = null;
    try {
      taken = look(tenant, id, keep(tenant, id, bytes));
      return taken;
    } catch (UnreadableFile e) {
      throw new InvalidInput("file", String.valueOf(e.getMessage()));
    } finally {
      if (taken == null) {
        tenants.run(tenant, () -> imports.delete(id));
      }
    }
  }

  private record Kept(long size, String sha256, CsvShape shape) {}

  private Kept keep(UUID tenant, UUID id, InputStream bytes) throws IOException {
    MessageDigest digest = sha256();
    CharsetCheck charset = new CharsetCheck();
    byte[] first = new byte[0];
    long size = 0;
    int number = 0;
    for (byte[] piece = next(bytes); piece.length > 0; piece = next(bytes)) {
      first = number == 0 ? piece : first;
      size += piece.length;
      if (size > LARGEST_MEGABYTES * 1024L * 1024) {
        throw new InvalidInput("file", "At most " + LARGEST_MEGABYTES + " MB can be imported");
      }
      digest.update(piece);
      charset.pass(piece);
      files.add(tenant, id, number++, piece);
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return new Kept(size, hash, SeparatorGuess.of(first, charset.charset()));
  }

  private static byte[] next(InputStream bytes) throws IOException {
    return bytes.readNBytes(PIECE);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private Import look(UUID tenant, UUID id, Kept kept) {
    try (CsvFile file = new CsvFile(files.open(tenant, id), kept.shape)) {
      List<String> columns = file.head().cells();
      List<List<String>> sample = file.next(SAMPLE).stream().map(CsvRow::cells).toList();
      int rows = sample.size() + file.skip(MOST_ROWS + 1);
      if (sample.isEmpty() || rows > MOST_ROWS) {
        throw new UnreadableFile(
            sample.isEmpty()
                ? "The file has a head and no rows"
                : "At most " + MOST_ROWS + " rows can be imported at once");
      }
      Import seen = seen(id, kept, columns, sample, rows);
      return tenants.as(
          tenant,
          () -> {
            imports.received(seen);
            return imports.find(id).orElseThrow();
          });
    }
  }

  private static Import seen(
      UUID id, Kept kept, List<String> columns, List<List<String>> sample, int rows) {
    return new Import(
        id,
        "",
        ImportState.MAPPING,
        null,
        kept.size,
        kept.sha256,
        kept.shape,
        columns,
        sample,
        new ImportPlan(ColumnGuess.of(columns, sample), true, null, null, null),
        rows,
        new Checked(0, 0, 0, 0, 0),
        new Ran(0, 0, 0, 0),
        "",
        Instant.EPOCH,
        null);
  }
}
