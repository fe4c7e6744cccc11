package com.operanttechnologies.catalog;

/** A product's price in one book and currency. */
public record BookedPrice(PriceBook book, String currency, PriceModel model) {}
