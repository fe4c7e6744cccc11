Your quote ${quote.number}: is anything still open?
