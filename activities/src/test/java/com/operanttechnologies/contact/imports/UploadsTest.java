package com.operanttechnologies.contact.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class UploadsTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Uploads uploads;
  UUID tenant;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
  }

  @Test
  void aFileThatBreaksOffIsNotKept() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is dead");
          }
        };

    assertThatThrownBy(() -> uploads.take(tenant, "a.csv", broken, "Ada"))
        .isInstanceOf(IOException.class);
    assertThat(count("contact_import")).isZero();
  }

  @Test
  void whatIsTooLargeOrEmptyIsRefusedAndNotKept() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };

    assertThatThrownBy(() -> uploads.take(tenant, "a.csv", endless, "Ada"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("50 MB");
    assertThatThrownBy(() -> headOnly()).hasMessageContaining("no rows");
    assertThat(count("contact_import_chunk")).isZero();
  }

  private void headOnly() throws IOException {
    byte[] head = "email,name\n".getBytes(StandardCharsets.UTF_8);
    uploads.take(tenant, "a.csv", new ByteArrayInputStream(head), "Ada");
  }

  private int count(String table) {
    return tenants.as(
        tenant, () -> tenants.sql("select count(*) from " + table).query(Integer.class).single());
  }
}
