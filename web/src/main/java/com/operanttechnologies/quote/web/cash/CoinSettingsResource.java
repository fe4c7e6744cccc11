package com.operanttechnologies.quote.web.cash;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.cash.CoinDefaults;
import com.operanttechnologies.quote.cash.CoinSettings;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The coins that quotes written in the editor begin with. */
@Tag(name = "Settings")
@RestController
@RequestMapping("/api/v1/settings/cash-rounding")
class CoinSettingsResource {
  private final Tenants tenants;
  private final CoinSettings settings;

  CoinSettingsResource(Tenants tenants, CoinSettings settings) {
    this.tenants = tenants;
    this.settings = settings;
  }

  @Operation(summary = "Read to which coins new quotes are rounded")
  @GetMapping
  CoinsJson read(CurrentKey key) {
    return CoinsJson.of(tenants.as(key.tenant(), settings::current));
  }

  @Operation(
      summary = "Set to which coins new quotes are rounded",
      description = "The editor begins with it. A program says cashRounding of each quote itself.")
  @PutMapping
  CoinsJson set(CurrentKey key, @RequestBody CoinsJson setting) {
    CoinDefaults coins = setting.coins();
    settings.set(key.tenant(), key.label(), coins);
    return CoinsJson.of(coins);
  }
}
