Quote ${quote.number} is valid until ${quote.validUntil}
