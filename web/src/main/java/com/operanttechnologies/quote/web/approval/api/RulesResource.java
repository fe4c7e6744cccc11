package com.operanttechnologies.quote.web.approval.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.approval.ApprovalRule;
import com.operanttechnologies.quote.approval.ApprovalRules;
import com.operanttechnologies.quote.approval.RuleInput;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules that ask for approvals. */
@Tag(name = "Approvals")
@RestController
@RequestMapping(RulesResource.ROOT)
class RulesResource {
  static final String ROOT = "/api/v1/settings/approval-rules";

  private final ApprovalRules rules;

  RulesResource(ApprovalRules rules) {
    this.rules = rules;
  }

  @Operation(summary = "List the rules that ask for approvals")
  @GetMapping
  Page<RuleJson> list(CurrentKey key) {
    return Page.whole(rules.all(key.tenant()).stream().map(RuleJson::of).toList());
  }

  @Operation(
      summary = "Add a rule",
      description =
          "Kinds: discount and margin (limit in per cent), lowest_price, total (limit and currency),"
              + " terms, validity (limit in days), new_customer, currency (currencies that need no"
              + " approval), term (commitment; limit in months). Approvers are members or roles;"
              + " mode is any, all or chain.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<RuleJson> add(CurrentKey key, @RequestBody RuleInput input) {
    ApprovalRule rule = rules.add(key, input);
    return ResponseEntity.created(URI.create(ROOT + "/" + rule.id())).body(RuleJson.of(rule));
  }

  @Operation(summary = "Read a rule")
  @GetMapping("/{id}")
  RuleJson read(CurrentKey key, @PathVariable UUID id) {
    return RuleJson.of(rules.get(key.tenant(), id));
  }

  @Operation(
      summary = "Write a rule anew",
      description = "Replaces everything. Approvals that were given under it stay given.")
  @PutMapping("/{id}")
  RuleJson write(CurrentKey key, @PathVariable UUID id, @RequestBody RuleInput input) {
    return RuleJson.of(rules.change(key, id, input));
  }

  @Operation(
      summary = "Remove a rule",
      description =
          "It asks for nothing any more; what is in review by it still has to be decided.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    rules.remove(key, id);
  }
}
