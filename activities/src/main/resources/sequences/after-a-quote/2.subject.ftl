Quote ${quote.number}: what it means for ${contact.company!"you"}
