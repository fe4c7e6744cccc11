Hello ${contact.firstName!contact.name},

I would like to come back to quote ${quote.number}<#if quote.title?has_content> for ${quote.title}</#if>, which I sent you recently. Did you have a moment to look at it? If anything is unclear, or should be different, simply reply to this message: I read every answer myself.

${metrics}

The quote is one click away, and it stays as it is until ${quote.validUntil}.

${button}

Warm regards,
${seller.name}
${seller.company}
<#if seller.phone?has_content>
${seller.phone}
</#if>
