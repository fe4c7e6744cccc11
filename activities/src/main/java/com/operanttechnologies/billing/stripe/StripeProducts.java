package com.operanttechnologies.billing.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.param.ProductCreateParams;

/** The products that items of a subscription are of, one for each. */
record StripeProducts(StripeApi api, Intents intents) {

  /** A product's id is ours to choose, so that there is one whatever happens. */
  String make(Intent intent, int number, RecurringItem item) {
    String id = "operant_" + intent.key().replaceAll("[^A-Za-z0-9]", "_") + "_" + number;
    var params = ProductCreateParams.builder().setId(id).setName(item.name()).build();
    api.make(
        intents,
        intent,
        "/product-" + number,
        (stripe, options) -> {
          try {
            return stripe.products().create(params, options).getId();
          } catch (InvalidRequestException e) {
            if ("resource_already_exists".equals(e.getCode())) {
              return id;
            }
            throw e;
          }
        });
    return id;
  }
}
