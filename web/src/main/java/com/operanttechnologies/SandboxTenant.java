package com.operanttechnologies;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.account.SetUp;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Founds Acme Sails at the first start of the sandbox, so that a newcomer can try everything at
 * once. Runs before the product says that it is ready.
 */
@Component
class SandboxTenant implements ApplicationRunner {
  private static final String ADA = "ada@acme-sails.example";

  private final OperantProperties properties;
  private final SetUp setUp;
  private final Organisations organisations;
  private final Tenants tenants;
  private final Members members;
  private final ApiKeys keys;
  private final SandboxFile file;
  private final TransactionOperations transaction;

  SandboxTenant(
      OperantProperties properties,
      SetUp setUp,
      Organisations organisations,
      Tenants tenants,
      Members members,
      ApiKeys keys,
      SandboxFile file,
      TransactionOperations transaction) {
    this.properties = properties;
    this.setUp = setUp;
    this.organisations = organisations;
    this.tenants = tenants;
    this.members = members;
    this.keys = keys;
    this.file = file;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    boolean wanted = properties.sandboxEnabled() && properties.has(OperantProperties.Role.WEB);
    if (wanted && organisations.all().isEmpty()) {
      transaction.executeWithoutResult(_ -> found());
    }
  }

  /** The file comes last, before the commit: after a crash in between, all is made anew. */
  private void found() {
    UUID tenant = setUp.tenant("Acme Sails", "Europe/Paris");
    tenants.run(tenant, () -> organisations.update(acme(organisations.current())));
    String password = Passphrase.random();
    UUID ada = members.create(tenant, ADA, "Ada Lovelace", Role.ADMIN, password);
    file.write(ADA, password, keys.create(tenant, "Sandbox", ada));
  }

  private static Organisation acme(Organisation founded) {
    return new Organisation(
        founded.name(),
        "Acme Sails SARL",
        "12 quai du Port\n13002 Marseille\nFrance",
        "FR32123456789",
        "sales@acme-sails.example",
        "+33 4 91 00 00 00",
        "https://acme-sails.example",
        founded.zone(),
        founded.locale(),
        founded.currency(),
        founded.accent(),
        founded.logo(),
        "Payment within 30 days of the invoice. Delivery within six weeks of the order.",
        founded.validityDays(),
        founded.windowDays(),
        founded.windowFrom(),
        founded.windowUntil(),
        "Acme Sails",
        "sales@acme-sails.example",
        founded.senderProved());
  }
}
