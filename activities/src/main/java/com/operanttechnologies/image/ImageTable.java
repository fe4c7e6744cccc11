package com.operanttechnologies.image;

import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pictures by their hash. */
@Component
class ImageTable {
  private static final String INSERT =
      """
      insert into image_file (tenant_id, sha256, media_type, bytes, width, height)
      values (:tenant, :sha256, :type, :bytes, :width, :height)
      on conflict (tenant_id, sha256) do update set used_at = now()
      """;

  /* a picture that is being written on a quote has a new date, which this statement looks at again */
  private static final String REMOVE_UNUSED =
      """
      delete from image_file
      where used_at < now() - interval '30 days'
      and sha256 not in (select image_sha256 from product where image_sha256 is not null)
      and sha256 not in (
        select used ->> 'sha256' from quote_version, jsonb_array_elements(images) used)
      and sha256 not in (select cover ->> 'sha256' from quote_template where cover is not null)
      """;

  /* once a day is enough, and keeps quotes that share a picture from waiting for each other */
  private static final String USE =
      """
      update image_file set used_at = now()
      where id in (
        select id from image_file
        where sha256 = any(:hashes) and used_at < now() - interval '1 day'
        order by id for update)
      """;

  private final Tenants tenants;

  ImageTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** A picture that is there already stays as it is. */
  void insert(String sha256, Pixels pixels) {
    tenants
        .sql(INSERT)
        .param("sha256", sha256)
        .param("type", pixels.mediaType())
        .param("bytes", pixels.bytes())
        .param("width", pixels.width())
        .param("height", pixels.height())
        .update();
  }

  /** What is on no product, quote or template, thirty days after it was uploaded. */
  void removeUnused() {
    tenants.sql(REMOVE_UNUSED).update();
  }

  /** Those of these that are there; from now on they are in use. */
  List<ImageFile> use(Collection<String> hashes) {
    String[] wanted = hashes.toArray(String[]::new);
    tenants.sql(USE).param("hashes", wanted).update();
    return tenants
        .sql("select sha256, media_type, width, height from image_file where sha256 = any(:hashes)")
        .param("hashes", wanted)
        .query((row, _) -> file(row))
        .list();
  }

  Optional<StoredImage> find(String sha256) {
    return tenants
        .sql("select * from image_file where sha256 = :sha256")
        .param("sha256", sha256)
        .query((row, _) -> new StoredImage(file(row), row.getBytes("bytes")))
        .optional();
  }

  private static ImageFile file(ResultSet row) throws SQLException {
    return new ImageFile(
        row.getString("sha256"),
        row.getString("media_type"),
        row.getInt("width"),
        row.getInt("height"));
  }
}
