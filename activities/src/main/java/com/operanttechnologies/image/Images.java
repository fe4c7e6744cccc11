package com.operanttechnologies.image;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A tenant's pictures: taken from people, and handed out again by their hash. */
@Component
public class Images {
  private final Tenants tenants;
  private final ImageTable table;

  Images(Tenants tenants, ImageTable table) {
    this.tenants = tenants;
    this.table = table;
  }

  /**
   * Keeps an uploaded picture, outside of a transaction, as it is written anew first. The same
   * pixels are kept once.
   *
   * @throws InvalidInput on {@code file}, saying in words why it cannot be taken
   */
  public ImageFile keep(UUID tenant, byte[] upload, Fit fit) {
    Pixels pixels = read(upload, fit);
    String sha256 = Digests.sha256(pixels.bytes());
    tenants.run(
        tenant,
        () -> {
          table.removeUnused();
          table.insert(sha256, pixels);
        });
    return new ImageFile(sha256, pixels.mediaType(), pixels.width(), pixels.height());
  }

  private static Pixels read(byte[] upload, Fit fit) {
    try {
      return ImageReading.of(upload, fit);
    } catch (ImageRefused refused) {
      throw new InvalidInput("file", String.valueOf(refused.getMessage()));
    }
  }

  /**
   * Those of these that are kept, by hash; what is on a quote, a product or a template has to be
   * used before, so that it stays. Inside the tenant's transaction.
   */
  public Map<String, ImageFile> use(Collection<String> hashes) {
    return hashes.isEmpty()
        ? Map.of()
        : table.use(hashes).stream()
            .collect(Collectors.toMap(ImageFile::sha256, Function.identity()));
  }

  public StoredImage read(UUID tenant, String sha256) {
    return tenants.as(tenant, () -> here(sha256));
  }

  /** The same inside the tenant's transaction. */
  public StoredImage here(String sha256) {
    return table.find(sha256).orElseThrow(() -> new NotFound("The image"));
  }
}
