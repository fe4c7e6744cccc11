<p>Hello ${contact.firstName!contact.name},</p>
<p>I would like to come back to quote <span style="white-space:nowrap;">${quote.number}</span><#if quote.title?has_content> for <strong>${quote.title}</strong></#if>, which I sent you recently. Did you have a moment to look at it? If anything is unclear, or should be different, simply reply to this message: I read every answer myself.</p>
${metrics}
<p>The quote is one click away, and it stays as it is until ${quote.validUntil}.</p>
${button}
<p>Warm regards,<br>${seller.name}<br>${seller.company}<#if seller.phone?has_content><br>${seller.phone}</#if></p>
