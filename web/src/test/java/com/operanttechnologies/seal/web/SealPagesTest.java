package com.operanttechnologies.seal.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.certificate.SelfSigned;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Upload;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class SealPagesTest {
  @Autowired Fixtures fixtures;
  @Autowired Audit audit;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    visitor.get("/settings/seal");
  }

  @Test
  void theProductsKeyIsShownUntilThereIsAnother() {
    assertThat(visitor.get("/settings/seal").body())
        .contains("Operant Quoting, installation", "The product", "PAdES B-B");
    assertThat(visitor.get("/settings/seal/certificate").body())
        .startsWith("-----BEGIN CERTIFICATE-----");
  }

  @Test
  void anUploadedKeyIsInUseAndAuditedUntilItIsDeleted() throws Exception {
    HttpResponse<String> answer = upload(pkcs12(), "secret");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(visitor.get("/settings/seal").body()).contains("Acme Sails Seal", "Your own");
    assertThat(lastAct()).isEqualTo("seal key changed");

    visitor.post("/settings/seal/removal");

    assertThat(visitor.get("/settings/seal").body()).doesNotContain("Delete key");
    assertThat(lastAct()).isEqualTo("seal key removed");
  }

  @Test
  void whatIsNoKeyIsRefusedAtItsField() {
    HttpResponse<String> answer = upload("hello".getBytes(StandardCharsets.UTF_8), "x");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"file-error\"", "no PKCS#12 file");
  }

  @Test
  void programsDoTheSame() throws Exception {
    Program program = new Program(port, fixtures.keyOf(ada));
    String body =
        "{\"pkcs12\": \"%s\", \"password\": \"secret\"}"
            .formatted(Base64.getEncoder().encodeToString(pkcs12()));

    assertThat(program.get("/seal").json().at("/own").asBoolean()).isFalse();
    assertThat(program.put("/seal", body).text("/subject")).isEqualTo("Acme Sails Seal");
    assertThat(program.put("/seal", "{\"pkcs12\": \"%%%\"}").status()).isEqualTo(422);
    assertThat(program.delete("/seal").status()).isEqualTo(204);
    assertThat(program.get("/seal").json().at("/own").asBoolean()).isFalse();
  }

  @Test
  void aKeyThatIsOutOfUseStaysListedWithItsTime() throws Exception {
    upload(pkcs12(), "secret");
    visitor.post("/settings/seal/removal");

    assertThat(visitor.get("/settings/seal").body()).contains("All keys", "Acme Sails Seal");
    Program.Reply read = new Program(port, fixtures.keyOf(ada)).get("/seal");
    assertThat(read.text("/keys/0/subject")).isEqualTo("Acme Sails Seal");
    assertThat(Instant.parse(read.text("/keys/0/until")))
        .isAfter(Instant.parse(read.text("/keys/0/from")));
    assertThat(read.text("/keys/1/fingerprint")).isEqualTo(read.text("/fingerprint"));
    assertThat(read.json().at("/keys/1").has("until")).isFalse();
  }

  @Test
  void onlyAdminsSeeIt() {
    Visitor carl = new Visitor(port);
    carl.signIn(fixtures.colleagueOf(ada).email(), PASSWORD);

    assertThat(carl.get("/settings/seal").statusCode()).isEqualTo(403);
  }

  @Test
  void thePageServesPhonesAndDesktops() throws Exception {
    upload(pkcs12(), "secret");
    try (Browser browser = Browser.on(port)) {
      for (Page page : new Page[] {browser.desktop(), browser.dark(true)}) {
        browser.signIn(page, ada.email(), PASSWORD);
        page.navigate("/settings/seal");
        browser.assertAccessible(page);
      }
    }
  }

  private HttpResponse<String> upload(byte[] file, String password) {
    visitor.get("/settings/seal");
    return visitor.post(
        "/settings/seal",
        Upload.TYPE,
        new Upload()
            .field("_csrf", visitor.csrf())
            .field("password", password)
            .file("file", file)
            .body());
  }

  private String lastAct() {
    return audit.newest(ada.tenant(), 1).getFirst().action();
  }

  private static byte[] pkcs12() throws Exception {
    SealKey key = SelfSigned.named("Acme Sails Seal", Instant.now());
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "seal", key.key(), "secret".toCharArray(), key.chain().toArray(Certificate[]::new));
    var out = new ByteArrayOutputStream();
    store.store(out, "secret".toCharArray());
    return out.toByteArray();
  }
}
