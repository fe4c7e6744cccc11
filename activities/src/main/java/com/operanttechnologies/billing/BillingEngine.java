package com.operanttechnologies.billing;

/** The accounts, subscriptions and invoices that this product uses: one engine has all three. */
public record BillingEngine(Accounts accounts, Subscriptions subscriptions, Invoices invoices) {}
